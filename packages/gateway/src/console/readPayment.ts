import { isPermitted, type PaymentDetail } from '@tillgate/contract/console';
import { activityOfPayment } from '../db/activity.js';
import { deliveriesOfPayment } from '../db/delivery-log.js';
import { findDisputesOf } from '../db/disputes.js';
import { findSummary, type SummaryRow } from '../db/payment-summaries.js';
import { findSessionOfRequest } from '../db/sessions.js';
import type { Dispute } from '../domain/dispute.js';
import { approvedAuthorization, settledOf, type Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import { amountOf } from '../domain/view.js';
import { done, type ConsoleMethod } from './console-method.js';
import { operationRow } from './operation-row.js';
import { actionsOf } from './payment-actions.js';
import { paymentOfCall } from './payment-of-call.js';
import { paymentRow } from './payment-row.js';
import { timelineOf } from './timeline.js';

/** Of one payment there are few; the newest are shown. */
const mostDisputes = 100;
/** So many calls and messages are shown of one payment, the last ones. */
const mostEntries = 500;

/** One payment with all that happened to it, and what can be done with it now. */
export const readPayment: ConsoleMethod<'readPayment'> = async ({ context: gateway, role }, request) => {
  const found = await paymentOfCall(gateway, request);
  if ('kind' in found) return found;
  const { context, merchant, payment } = found;
  const { db } = context;
  const { paymentId } = payment.facts;
  const [summary, session] = [
    await findSummary(db, paymentId),
    await findSessionOfRequest(db, payment.facts),
  ];
  if (!summary || !session) throw new Error(`a part of payment ${paymentId} is not in the database`);
  const activity = await activityOfPayment(db, payment.facts, mostEntries);
  const deliveries = await deliveriesOfPayment(db, paymentId);
  const disputes = await findDisputesOf(db, paymentId);
  return done({
    ...factsOf(payment, summary, session),
    disputes: disputes.slice(0, mostDisputes).map(disputeOf),
    actions: actionsOf({ payment, disputes }, merchant.settings, context.clock.nowMs()),
    timeline: timelineOf({ payment, activity, deliveries }, isPermitted(role, 'READ_MESSAGES')),
  });
};

function disputeOf({ facts, state }: Dispute): PaymentDetail['disputes'][number] {
  return { disputeId: facts.disputeId, state, amount: amountOf(facts.currency, facts.amountMinor) };
}

function factsOf(
  payment: Payment,
  summary: SummaryRow,
  session: PaymentSession,
): Omit<PaymentDetail, 'actions' | 'disputes' | 'timeline'> {
  const { captureMode, source, currency, notes } = payment.facts;
  const { metadata } = notes;
  return {
    ...paymentRow(summary),
    captureMode,
    source,
    orderDescription: session.orderDescription,
    ...(metadata === undefined ? {} : { metadata }),
    cardFacts: cardFactsOf(payment),
    operations: payment.operations.map((operation) => operationRow(currency, operation)),
  };
}

/** Of the card that paid, or was tried last; the proof of an authentication is for the merchant's server only. */
function cardFactsOf(payment: Payment): PaymentDetail['cardFacts'] {
  const authorization = approvedAuthorization(payment) ?? settledOf(payment, 'AUTHORIZATION').at(-1);
  const { threeDSResult, ...facts } = authorization?.cardResult ?? {};
  return threeDSResult ? { ...facts, threeDSResult: { ...threeDSResult, cavv: undefined } } : facts;
}
