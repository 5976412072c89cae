import { threeDSResultSchema, type ThreeDSResult } from '@tillgate/contract';
import { z } from 'zod';
import { findAwaitedFacts, keepAwaitedFacts } from '../db/awaited-facts.js';
import { findPayment } from '../db/payments.js';
import { isClosed } from '../domain/ending.js';
import type { Payment, PaymentFacts } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import type { Context, VaultCard } from '../ports.js';
import { storeCard, vaultCardSchema } from './stored-cards.js';

/** What we know of a charge ourselves, and tell with its approval, whenever that comes. */
export interface OwnFacts {
  /** A card that is to be stored, once it is approved. */
  readonly cardToStore?: VaultCard | undefined;
  /** Of a card that came from the vault. */
  readonly cardToken?: string | undefined;
  /** The result of a 3-D Secure that the merchant did himself. */
  readonly ownAuthentication?: ThreeDSResult | undefined;
}

const ownFactsSchema = z.object({
  cardToStore: vaultCardSchema.optional(),
  cardToken: z.string().optional(),
  ownAuthentication: threeDSResultSchema.optional(),
}) satisfies z.ZodType<OwnFacts>;

/** Keeps them, sealed for their operation, until it is settled: the answer to the call that follows may come late. */
export async function keepOwnFacts(
  { db, vault, clock }: Context,
  operationId: string,
  facts: OwnFacts,
): Promise<void> {
  const sealed = vault.seal(JSON.stringify(ownFactsSchema.parse(facts)), ownerOf(operationId));
  await keepAwaitedFacts(db, operationId, sealed, clock.nowMs());
}

/**
 * The answer to an authorisation with what we know ourselves; a card that is to be stored is stored now. A payment that was
 * closed meanwhile does not succeed by an approval: nothing is stored. A card that could not be stored does not undo an
 * approval: the money is held.
 */
export async function withOwnFacts(
  context: Context,
  { paymentId, clientId }: Pick<PaymentFacts, 'paymentId' | 'clientId'>,
  answer: Outcome,
  { cardToStore, cardToken, ownAuthentication }: OwnFacts,
): Promise<Outcome> {
  if (answer.kind !== 'APPROVED') return answer;
  const now = await findPayment(context.db, { paymentId });
  if (!now || isClosed(now)) return answer;
  const authenticated = ownAuthentication === undefined ? {} : { threeDSResult: ownAuthentication };
  const cardResult = { ...answer.cardResult, ...authenticated };
  try {
    const token = cardToStore
      ? await storeCard(context, clientId, cardToStore, cardResult, paymentId)
      : cardToken;
    return { ...answer, cardResult: { ...cardResult, ...(token === undefined ? {} : { cardToken: token }) } };
  } catch (error) {
    context.log.error({ err: error }, 'card of an approved payment not stored');
    return { ...answer, cardResult };
  }
}

/** The same for an answer that comes later, with what was kept. */
export async function withAwaitedFacts(
  context: Context,
  payment: Payment,
  operationId: string,
  answer: Outcome,
): Promise<Outcome> {
  if (answer.kind !== 'APPROVED') return answer;
  const facts = await keptFacts(context, operationId);
  return facts ? withOwnFacts(context, payment.facts, answer, facts) : answer;
}

/** Undefined where nothing was kept, or it does not open any more: that, too, must not hold up an approval. */
async function keptFacts({ db, vault, log }: Context, operationId: string): Promise<OwnFacts | undefined> {
  const sealed = await findAwaitedFacts(db, operationId);
  if (sealed === undefined) return undefined;
  try {
    return ownFactsSchema.parse(JSON.parse(vault.open(sealed, ownerOf(operationId))));
  } catch {
    // The error might quote what it could not read.
    log.error({ operationId }, 'what was kept for a late approval does not open');
    return undefined;
  }
}

function ownerOf(operationId: string): string {
  return `own facts of ${operationId}`;
}
