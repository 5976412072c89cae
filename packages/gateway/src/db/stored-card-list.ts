import { paymentResultInfoSchema, type PaymentResultInfo } from '@tillgate/contract';
import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { StoredBy } from './stored-cards.js';

export interface ListedCard {
  readonly token: string;
  readonly facts: PaymentResultInfo;
  readonly expiryMonth: string;
  readonly expiryYear: string;
  readonly createdAtMs: number;
  /** In what it was first stored; undefined: nobody kept it. */
  readonly storedBy: StoredBy | undefined;
}

/** Stored cards of a client, newest first; all, or those with these last four digits or this token. */
export async function findListedCards(
  db: Db,
  clientId: string,
  query: {
    readonly search?: string | undefined;
    /** Only the one of this token. */
    readonly token?: string | undefined;
    readonly after?: { readonly at: bigint; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<ListedCard[]> {
  const { search, token, after, limit } = query;
  const column = search !== undefined && /^\d{4}$/.test(search) ? 'last_four' : 'token';
  const rows = await db
    .selectFrom('stored_card')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('deleted_at', 'is', null)
    .$if(token !== undefined, (cards) => cards.where('token', '=', token ?? ''))
    .$if(search !== undefined, (cards) => cards.where(column, '=', search ?? ''))
    .$if(after !== undefined, (cards) =>
      cards.where(sql<SqlBool>`(created_at, token) < (${after?.at ?? 0n}, ${after?.id ?? ''})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('token', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    token: row.token,
    facts: paymentResultInfoSchema.parse(JSON.parse(row.card_result)),
    expiryMonth: row.expiry_month,
    expiryYear: row.expiry_year,
    createdAtMs: Number(row.created_at),
    storedBy: storedByOf(row),
  }));
}

function storedByOf({
  stored_by: kind,
  stored_by_id: id,
}: Selectable<Schema['stored_card']>): StoredBy | undefined {
  return id !== null && (kind === 'PAYMENT' || kind === 'VAULTING') ? { kind, id } : undefined;
}
