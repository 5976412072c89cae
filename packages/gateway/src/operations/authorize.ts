import type { PaymentResultInfo } from '@tillgate/contract';
import { commitOutcome } from '../db/commit.js';
import { lookNow } from '../db/processing.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, AuthorizeCall, CardData, ChargeCircumstances, Context } from '../ports.js';
import { at } from './carry-out.js';

/** How a card is charged besides its data. */
export interface Charge {
  readonly card: CardData;
  readonly circumstances?: ChargeCircumstances;
  /** MERCHANT: without the buyer, after a payment with this id of the network. */
  readonly initiator?: AuthorizeCall['initiator'];
  readonly previousTransactionId?: string | undefined;
  /** What is known of the card besides the network's answer, learnt once that answer is a yes. */
  readonly learn?: (told: PaymentResultInfo) => Promise<PaymentResultInfo>;
}

/**
 * Has the acquirer authorise a card, once, and commits what came of it. The intent is committed before; if no answer comes
 * the worker asks after it, because the card cannot be sent again. Returns the payment as it then stands.
 */
export async function authorize(
  context: Context,
  acquirer: Acquirer,
  { facts }: Payment,
  { operationId, amountMinor }: Operation,
  { card, circumstances, initiator, previousTransactionId, learn }: Charge,
): Promise<Payment> {
  const { paymentId, clientId: merchantId, currency } = facts;
  const call = { operationId, paymentId, merchantId, currency, amountMinor, card };
  const answer = await acquirer.authorize({ ...call, ...circumstances, initiator, previousTransactionId });
  const outcome = learn ? await withFacts(context, answer, learn) : answer;
  const payment = await commitOutcome(context.db, { paymentId, operationId }, outcome, at(context));
  const hasNoAnswer = outcome.kind === 'UNKNOWN' || outcome.kind === 'PENDING';
  if (hasNoAnswer) await lookNow(context.db, operationId, context.clock.nowMs());
  context.wakeWorker();
  return payment;
}

/** What cannot be learnt (a card that could not be stored) does not undo an approval: the money is held. */
async function withFacts(
  context: Context,
  answer: Outcome,
  learn: NonNullable<Charge['learn']>,
): Promise<Outcome> {
  if (answer.kind !== 'APPROVED') return answer;
  const { cardResult } = answer;
  try {
    return { ...answer, cardResult: { ...cardResult, ...(await learn(cardResult)) } };
  } catch (error) {
    context.log.error({ err: error }, 'card of an approved payment not stored');
    return answer;
  }
}
