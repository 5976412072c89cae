import { captureNotification, paymentNotification } from '../domain/notification.js';
import { isSettled, type NotificationIntent, type Operation, type Payment } from '../domain/payment.js';
import { decide, newPayment, type Command, type Decision } from '../domain/decide.js';
import type { PaymentSession } from '../domain/session.js';
import { settle, withOperation, type Outcome } from '../domain/settle.js';
import type { Ids } from '../ports.js';
import { insertDelivery } from './deliveries.js';
import type { Db } from './engine.js';
import { findPayment, insertOperation, insertPayment } from './payments.js';
import { findSession, markSessionClosed } from './sessions.js';
import { transact, type Tx } from './transact.js';

/** When the worker first looks after an authorisation: later than the acquirer's time limit. */
const firstCheckAfterMs = 15_000;

export interface At {
  readonly nowMs: number;
  readonly ids: Ids;
}

/**
 * Decides on a session's payment and commits the intent before anyone is called.
 * The payment is made with its first operation; a refusal writes nothing. Returns the payment as it stands, with the decision.
 */
export async function commitIntent(
  db: Db,
  session: PaymentSession,
  commandOf: (operationId: string) => Command,
  at: At,
): Promise<{ payment: Payment; decision: Decision }> {
  return transact(db, async (tx) => {
    const existing = await findPayment(tx, session);
    const before = existing ?? newPayment(session, at.ids.transactionId(at.nowMs), at.nowMs);
    const decision = decide(before, commandOf(at.ids.transactionId(at.nowMs)), at.nowMs);
    if (decision.kind === 'refused') return { payment: before, decision };
    const payment = withOperation(before, decision.operation);
    if (!existing) await insertPayment(tx, payment, session.sessionId);
    await writeOperation(tx, payment, decision.operation, at);
    await writeNotifications(tx, payment, decision.notifications, session, at);
    if (decision.operation.kind === 'CLOSE') await markSessionClosed(tx, session.sessionId, at.nowMs);
    return { payment, decision };
  });
}

/**
 * Commits an outcome, what follows from it, and its notifications in one transaction; a second outcome for the
 * same operation changes nothing. Returns the payment as it then stands.
 */
export async function commitOutcome(
  db: Db,
  subject: { readonly paymentId: string; readonly operationId: string },
  outcome: Outcome,
  at: At,
): Promise<Payment> {
  return transact(db, async (tx) => {
    const before = await mustFindPayment(tx, subject.paymentId);
    const followOperationId = at.ids.transactionId(at.nowMs);
    const settlement = settle(before, subject.operationId, outcome, { nowMs: at.nowMs, followOperationId });
    if (settlement.kind === 'unchanged') return before;
    const { operation, follow, notifications } = settlement;
    const updated = await tx
      .updateTable('operation')
      .set({
        state: operation.state,
        result_code: operation.resultCode,
        card_result: JSON.stringify(operation.cardResult),
        settled_at: operation.settledAtMs,
        next_check_at: null,
      })
      .where('operation_id', '=', operation.operationId)
      .where('state', '=', 'PROCESSING')
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return mustFindPayment(tx, subject.paymentId);
    const payment = follow.reduce(withOperation, withOperation(before, operation));
    for (const next of follow) await writeOperation(tx, payment, next, at);
    const session = await mustFindSession(tx, payment);
    await writeNotifications(tx, payment, notifications, session, at);
    const isPaid = operation.kind === 'AUTHORIZATION' && operation.state === 'SUCCESS';
    if (isPaid) await markSessionClosed(tx, session.sessionId, at.nowMs);
    return payment;
  });
}

async function writeOperation(tx: Tx, payment: Payment, operation: Operation, at: At): Promise<void> {
  await insertOperation(tx, payment.facts.paymentId, operation, nextCheckAt(operation, at.nowMs));
}

/** A capture is the worker's to send, at once. An authorisation is being sent by whoever committed it. */
function nextCheckAt(operation: Operation, nowMs: number): number | null {
  if (isSettled(operation)) return null;
  return operation.kind === 'CAPTURE' ? nowMs : nowMs + firstCheckAfterMs;
}

async function writeNotifications(
  tx: Tx,
  payment: Payment,
  intents: readonly NotificationIntent[],
  session: PaymentSession,
  at: At,
): Promise<void> {
  if (session.notifyUrl === undefined) return;
  for (const { notifyType, operationId } of intents) {
    await insertDelivery(tx, {
      deliveryId: at.ids.transactionId(at.nowMs),
      clientId: payment.facts.clientId,
      paymentId: payment.facts.paymentId,
      operationId,
      notifyType,
      url: session.notifyUrl,
      body: JSON.stringify(bodyOf(payment, { notifyType, operationId })),
      createdAtMs: at.nowMs,
    });
  }
}

function bodyOf(payment: Payment, intent: NotificationIntent) {
  if (intent.notifyType === 'PAYMENT_RESULT') return paymentNotification(payment);
  const capture = payment.operations.find(({ operationId }) => operationId === intent.operationId);
  if (!capture || !isSettled(capture)) throw new Error('a capture is notified only when it is settled');
  return captureNotification(payment, capture);
}

async function mustFindPayment(tx: Tx, paymentId: string): Promise<Payment> {
  const payment = await findPayment(tx, { paymentId });
  if (!payment) throw new Error(`payment ${paymentId} is not in the database`);
  return payment;
}

async function mustFindSession(tx: Tx, { facts }: Payment): Promise<PaymentSession> {
  const row = await tx
    .selectFrom('payment')
    .select('session_id')
    .where('payment_id', '=', facts.paymentId)
    .executeTakeFirstOrThrow();
  const session = await findSession(tx, row.session_id);
  if (!session) throw new Error(`the session of payment ${facts.paymentId} is not in the database`);
  return session;
}
