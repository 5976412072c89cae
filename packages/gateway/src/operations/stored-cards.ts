import type { PaymentResultInfo } from '@tillgate/contract';
import { z } from 'zod';
import { findStoredCard, storeCard as storeRow, type CardToStore } from '../db/stored-cards.js';
import { transact } from '../db/transact.js';
import { storedFacts } from '../domain/stored-card.js';
import type { Context, Vault, VaultCard } from '../ports.js';
import { at } from './carry-out.js';

/** What is sealed of a card. Whatever else a caller's card has, its CVV above all, is left out. */
export const vaultCardSchema = z.object({
  number: z.string(),
  expiryMonth: z.string(),
  expiryYear: z.string(),
  holderName: z.string().optional(),
}) satisfies z.ZodType<VaultCard>;

/**
 * Stores a merchant's card and returns its token, at most 128 characters: the same one each time for the same number, with
 * the expiry of now; a new one after a deletion. `facts`: what the network told of the card; `paymentId`: of the payment by which it is stored.
 */
export async function storeCard(
  context: Context,
  clientId: string,
  card: VaultCard,
  facts: PaymentResultInfo,
  paymentId?: string,
): Promise<string> {
  const storedBy = paymentId === undefined ? undefined : ({ kind: 'PAYMENT', id: paymentId } as const);
  const toStore = { ...cardToStore(context.vault, clientId, card, facts), storedBy };
  return transact(context.db, (tx) => storeRow(tx, toStore, at(context)));
}

/** A card ready for the database, for callers that store it together with something else. */
export function cardToStore(
  vault: Vault,
  clientId: string,
  card: VaultCard,
  facts: PaymentResultInfo,
): CardToStore {
  const secret = JSON.stringify(vaultCardSchema.parse(card));
  return {
    clientId,
    fingerprint: vault.fingerprint(card.number, clientId),
    facts: storedFacts(card.number, facts),
    expiryMonth: card.expiryMonth,
    expiryYear: card.expiryYear,
    sealFor: (token) => vault.seal(secret, ownerOf(clientId, token)),
  };
}

/**
 * The card behind a merchant's token, to be charged, and what its merchant may know of it, its token and expiry among that.
 * Undefined where the merchant has no such token, or deleted it.
 */
export async function openStoredCard(
  context: Context,
  clientId: string,
  token: string,
): Promise<{ card: VaultCard; cardResult: PaymentResultInfo } | undefined> {
  const stored = await findStoredCard(context.db, clientId, token);
  if (stored?.state !== 'ACTIVE') return undefined;
  const secret = context.vault.open(stored.sealedCard, ownerOf(clientId, token));
  const { facts, expiryMonth, expiryYear } = stored;
  return {
    card: vaultCardSchema.parse(JSON.parse(secret)),
    cardResult: { ...facts, cardToken: token, expiryMonth, expiryYear },
  };
}

/** Sealed for one token of one merchant: a ciphertext moved to another row does not open. */
function ownerOf(clientId: string, token: string): string {
  return `card ${token} of ${clientId}`;
}
