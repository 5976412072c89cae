import type { NetworkDispute } from '@tillgate/contract/network-disputes';
import { commitDisputeStep, openDispute } from '../db/commit-dispute.js';
import { findDispute } from '../db/disputes.js';
import { findPayment } from '../db/payments.js';
import { dueAfter, type Dispute, type DisputeFacts } from '../domain/dispute.js';
import { learn, type ToldChange } from '../domain/dispute-change.js';
import type { Happening } from '../domain/happening.js';
import type { Payment } from '../domain/payment.js';
import type { Context } from '../ports.js';
import { at } from './carry-out.js';

type Tell = ((happening: Happening) => void) | undefined;

/**
 * Takes over what the acquirer tells of a dispute: opens it where it is new, and goes where it went. What is known already
 * changes nothing, so that it may be told in any number of ways, any number of times. Returns how much was new.
 */
export async function learnDispute(context: Context, told: NetworkDispute, tell?: Tell): Promise<number> {
  const { disputeId: networkDisputeId, paymentId } = told;
  const known = await findDispute(context.db, { networkDisputeId });
  if (known && known.progress.change >= told.change) return 0;
  const payment = await findPayment(context.db, { paymentId });
  if (!payment || !isOf(context, payment, told)) {
    context.log.warn({ paymentId, networkDisputeId }, 'dispute of no payment that we know');
    return 0;
  }
  const own = await context.forMerchant(payment.facts);
  const opened = known ? undefined : await openDispute(own.db, factsOf(own, payment, told), at(own));
  if (opened) tell?.(happeningOf(own, opened, 'DISPUTE_CREATED'));
  const dispute = opened ?? known;
  const learnt = dispute ? await learnChange(own, dispute, told, tell) : 0;
  const news = (opened ? 1 : 0) + learnt;
  if (news > 0) context.wakeWorker();
  return news;
}

async function learnChange(
  own: Context,
  dispute: Dispute,
  told: NetworkDispute,
  tell: Tell,
): Promise<number> {
  const nowMs = own.clock.nowMs();
  const change = changeOf(told);
  for (let news = 0; ; news++) {
    const stepOf = (standing: Dispute) => learn(standing, change, nowMs);
    const step = await commitDisputeStep(own.db, dispute, stepOf, at(own));
    if (!step) return news;
    tell?.(happeningOf(own, step.dispute, step.notification));
  }
}

/** In the words of the merchant's side. */
function changeOf({ change, state, acceptReason }: NetworkDispute): ToldChange {
  return { change, state: state === 'WITHDRAWN' ? 'CANCELLED' : state, acceptReason };
}

/** Whether what is told fits the payment: a network cannot speak for merchants of another one. */
function isOf(context: Context, { facts }: Payment, { merchantId, amount }: NetworkDispute): boolean {
  return (
    facts.clientId === merchantId &&
    facts.currency === amount.currency &&
    context.acquirerFor(facts) !== undefined
  );
}

function factsOf({ ids, clock }: Context, { facts }: Payment, told: NetworkDispute): DisputeFacts {
  const { paymentId, clientId, paymentRequestId, currency } = facts;
  const createdAtMs = clock.nowMs();
  return {
    disputeId: ids.transactionId(createdAtMs, ['dispute', paymentId, told.disputeId]),
    clientId,
    paymentId,
    paymentRequestId,
    captureId: told.captureId,
    networkDisputeId: told.disputeId,
    type: told.type,
    currency,
    amountMinor: BigInt(told.amount.value),
    source: told.scheme,
    reasonCode: told.reasonCode,
    reasonMessage: told.reasonMessage,
    acquirerReferenceNo: told.acquirerReferenceNo,
    isDefendable: told.isDefendable,
    createdAtMs,
    defenseDueAtMs: dueAfter(createdAtMs, told.daysToDefend),
  };
}

/** What happened to a dispute, by its merchant's time. */
export function happeningOf(
  { clock }: Context,
  { facts }: Dispute,
  change: Extract<Happening, { kind: 'DISPUTE' }>['change'],
): Happening {
  const { disputeId, paymentId } = facts;
  return { kind: 'DISPUTE', atMs: clock.nowMs(), disputeId, paymentId, change };
}
