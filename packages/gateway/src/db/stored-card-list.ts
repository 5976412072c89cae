import { paymentResultInfoSchema, type PaymentResultInfo } from '@tillgate/contract';
import { sql, type SqlBool } from 'kysely';
import type { Db } from './engine.js';

export interface ListedCard {
  readonly token: string;
  readonly facts: PaymentResultInfo;
  readonly expiryMonth: string;
  readonly expiryYear: string;
  readonly createdAtMs: number;
}

/** Stored cards of a client, newest first; all, or those with these last four digits or this token. */
export async function findListedCards(
  db: Db,
  clientId: string,
  query: {
    readonly search?: string | undefined;
    readonly after?: { readonly at: bigint; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<ListedCard[]> {
  const { search, after, limit } = query;
  const column = search !== undefined && /^\d{4}$/.test(search) ? 'last_four' : 'token';
  const rows = await db
    .selectFrom('stored_card')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('deleted_at', 'is', null)
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
  }));
}
