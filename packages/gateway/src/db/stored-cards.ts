import { paymentResultInfoSchema, type PaymentResultInfo } from '@tillgate/contract';
import type { Selectable } from 'kysely';
import type { StoredCard } from '../domain/stored-card.js';
import type { Ids } from '../ports.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/** A card to store; what is secret of it comes sealed for the token that it gets. */
export interface CardToStore {
  clientId: string;
  fingerprint: string;
  facts: PaymentResultInfo;
  expiryMonth: string;
  expiryYear: string;
  sealFor(token: string): string;
  /** In what it is stored; undefined: nobody says. */
  storedBy?: StoredBy | undefined;
}

/** A payment with `tokenize`, or a vaulting, by our id of it. */
export interface StoredBy {
  readonly kind: 'PAYMENT' | 'VAULTING';
  readonly id: string;
}

/**
 * Stores a card and returns its token: the one that this merchant's card has, with the expiry and facts of now, else a new
 * one. Of two calls that race for a new card the later fails with a unique violation, and finds the token when its
 * transaction is tried again.
 */
export async function storeCard(tx: Tx, card: CardToStore, at: { nowMs: number; ids: Ids }): Promise<string> {
  const known = await tx
    .selectFrom('stored_card')
    .select('token')
    .where('client_id', '=', card.clientId)
    .where('fingerprint', '=', card.fingerprint)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (known && (await refreshCard(tx, known.token, card))) return known.token;
  const token = await newToken(tx, card, at.ids);
  await tx
    .insertInto('stored_card')
    .values({
      token,
      client_id: card.clientId,
      fingerprint: card.fingerprint,
      created_at: at.nowMs,
      stored_by: card.storedBy?.kind ?? null,
      stored_by_id: card.storedBy?.id ?? null,
      ...columnsOf(token, card),
    })
    .execute();
  return token;
}

/** A card that was deleted has had its token: stored again it gets another. */
async function newToken(tx: Tx, { fingerprint }: CardToStore, ids: Ids): Promise<string> {
  for (let earlier = 0; ; earlier++) {
    const token = ids.cardToken(['card', fingerprint, earlier]);
    const query = tx.selectFrom('stored_card').select('token').where('token', '=', token);
    if ((await query.executeTakeFirst()) === undefined) return token;
  }
}

/** Whether the card was still there to refresh: a deletion may have been first. */
async function refreshCard(tx: Tx, token: string, card: CardToStore): Promise<boolean> {
  const updated = await tx
    .updateTable('stored_card')
    .set(columnsOf(token, card))
    .where('token', '=', token)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function columnsOf(token: string, card: CardToStore) {
  return {
    sealed_card: card.sealFor(token),
    card_result: JSON.stringify(card.facts),
    last_four: card.facts.lastFour ?? null,
    expiry_month: card.expiryMonth,
    expiry_year: card.expiryYear,
  };
}

/** The card behind a merchant's token, deleted ones too; undefined for a token that this merchant never had. */
export async function findStoredCard(
  db: Db | Tx,
  clientId: string,
  token: string,
): Promise<StoredCard | undefined> {
  const row = await db
    .selectFrom('stored_card')
    .selectAll()
    .where('token', '=', token)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row && storedCardOf(row);
}

/** The cards behind these tokens of a merchant, in their order, deleted ones too; tokens that it never had are left out. */
export async function findStoredCards(
  db: Db,
  clientId: string,
  tokens: readonly string[],
): Promise<StoredCard[]> {
  if (tokens.length === 0) return [];
  const rows = await db
    .selectFrom('stored_card')
    .selectAll()
    .where('token', 'in', tokens)
    .where('client_id', '=', clientId)
    .execute();
  const cards = new Map(rows.map((row) => [row.token, storedCardOf(row)]));
  return [...new Set(tokens)].flatMap((token) => cards.get(token) ?? []);
}

/**
 * Erases a card: the sealed number, expiry and holder, the fingerprint, and all facts but the last four digits. The row
 * stays, so that the token can be told from one that never was. Deleting again changes nothing.
 */
export async function deleteStoredCard(db: Db, card: StoredCard, nowMs: number): Promise<void> {
  if (card.state === 'DELETED') return;
  const { lastFour } = card.facts;
  await db
    .updateTable('stored_card')
    .set({
      sealed_card: null,
      fingerprint: '',
      card_result: JSON.stringify({ lastFour }),
      expiry_month: '',
      expiry_year: '',
      deleted_at: nowMs,
    })
    .where('token', '=', card.token)
    .where('client_id', '=', card.clientId)
    .where('deleted_at', 'is', null)
    .execute();
}

function storedCardOf(row: Selectable<Schema['stored_card']>): StoredCard {
  const { token, client_id: clientId, sealed_card: sealedCard } = row;
  const facts = paymentResultInfoSchema.parse(JSON.parse(row.card_result));
  if (sealedCard === null) return { token, clientId, state: 'DELETED', lastFour: facts.lastFour ?? '' };
  const { expiry_month: expiryMonth, expiry_year: expiryYear } = row;
  return { token, clientId, state: 'ACTIVE', sealedCard, facts, expiryMonth, expiryYear };
}
