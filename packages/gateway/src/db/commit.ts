import { decide, newPayment } from '../domain/decide.js';
import { refused, type Asked, type Command, type Decision } from '../domain/command.js';
import { isOver, releaseDueMs } from '../domain/ending.js';
import { isSettled, withOperation, type Operation, type Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import { settle, type Outcome } from '../domain/settle.js';
import type { Ids } from '../ports.js';
import { forgetAwaitedFacts } from './awaited-facts.js';
import { findDisputesOf } from './disputes.js';
import type { Db } from './engine.js';
import { writeNotifications } from './notifications.js';
import { writeSummary } from './payment-summaries.js';
import {
  findPayment,
  findRequested,
  insertOperation,
  insertPayment,
  lockPayment,
  updateOperation,
  updateReleaseTime,
} from './payments.js';
import { markSessionClosed } from './sessions.js';
import { transact, type Tx } from './transact.js';

/** When the worker first looks after an operation that its caller carries out: later than the acquirer's time limit. */
const firstCheckAfterMs = 15_000;

export interface At {
  readonly nowMs: number;
  readonly ids: Ids;
}

/** A payment of a client, by its id; or the one of a session, which may not have begun. */
export type Subject =
  | { readonly paymentId: string; readonly clientId: string }
  | { readonly session: PaymentSession };

export interface Committed {
  readonly payment: Payment;
  readonly decision: Decision;
}

/** Who carries an accepted operation out: the caller of `commitCommand`, or the worker, at once. */
export type CarriedOutBy = 'CALLER' | 'WORKER';

/**
 * Decides on a payment and commits the intent before anyone is called. The payment of a session is made with its first
 * operation; a refusal writes nothing. Returns the payment as it stands, with the decision; undefined where the client has
 * no such payment.
 */
export function commitCommand(
  db: Db,
  subject: Extract<Subject, { session: PaymentSession }>,
  commandOf: (operationId: string) => Asked,
  at: At,
): Promise<Committed>;
export function commitCommand(
  db: Db,
  subject: Subject,
  commandOf: (operationId: string) => Asked,
  at: At,
  carriedOutBy?: CarriedOutBy,
): Promise<Committed | undefined>;
export async function commitCommand(
  db: Db,
  subject: Subject,
  commandOf: (operationId: string) => Asked,
  at: At,
  carriedOutBy: CarriedOutBy = 'CALLER',
): Promise<Committed | undefined> {
  return transact(db, async (tx) => {
    const existing = await lockedPayment(tx, subject);
    const before = existing ?? ('session' in subject ? begin(subject.session, at) : undefined);
    if (!before) return undefined;
    const command = await commandAsAsked(tx, before, commandOf(nextOperationId(before, at)));
    if (await isRequestedElsewhere(tx, before, command)) {
      return { payment: before, decision: refused('REPEAT_REQ_INCONSISTENT') };
    }
    const decision = decide(before, command, at.nowMs);
    if (decision.kind !== 'accepted') return { payment: before, decision };
    const { operation, notifications } = decision;
    const payment = withOperation(before, operation);
    const session = !existing && 'session' in subject ? subject.session : undefined;
    if (session) await insertPayment(tx, payment, session.sessionId);
    const firstCheckAtMs = carriedOutBy === 'WORKER' ? at.nowMs : at.nowMs + firstCheckAfterMs;
    await writeOperation(tx, payment, operation, firstCheckAtMs);
    await writeConsequences(tx, before, payment, at);
    await writeSummary(tx, payment, session);
    await writeNotifications(tx, payment, notifications, at);
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
    await lockPayment(tx, { paymentId: subject.paymentId });
    const before = await findPayment(tx, { paymentId: subject.paymentId });
    if (!before) throw new Error(`payment ${subject.paymentId} is not in the database`);
    const settlement = settle(before, subject.operationId, outcome, {
      nowMs: at.nowMs,
      followOperationId: nextOperationId(before, at),
    });
    if (settlement.kind === 'unchanged') return before;
    const { operation, follow, notifications } = settlement;
    await updateOperation(tx, operation);
    if (operation.kind === 'AUTHORIZATION' && isSettled(operation)) {
      await forgetAwaitedFacts(tx, operation.operationId);
    }
    const payment = follow.reduce(withOperation, withOperation(before, operation));
    for (const next of follow) await writeOperation(tx, payment, next, firstCheckOf(next, at.nowMs));
    await writeConsequences(tx, before, payment, at);
    await writeSummary(tx, payment);
    await writeNotifications(tx, payment, notifications, at);
    return payment;
  });
}

/** What follows is the worker's to carry out, but for an authorisation: its card is with whoever committed the first one. */
function firstCheckOf({ kind }: Operation, nowMs: number): number {
  return kind === 'AUTHORIZATION' ? nowMs + firstCheckAfterMs : nowMs;
}

/**
 * The payment, locked. One that another node wrote after we looked for the row to lock counts as not there: whoever begins
 * it again has its request id refused, and starts anew.
 */
async function lockedPayment(tx: Tx, subject: Subject): Promise<Payment | undefined> {
  const key = 'session' in subject ? subject.session : { paymentId: subject.paymentId };
  if (!(await lockPayment(tx, key))) return undefined;
  const payment = await findPayment(tx, key);
  const clientId = 'session' in subject ? subject.session.clientId : subject.clientId;
  return payment?.facts.clientId === clientId ? payment : undefined;
}

function begin(session: PaymentSession, at: At): Payment {
  return newPayment(session, at.ids.transactionId(at.nowMs, ['payment', session.paymentRequestId]), at.nowMs);
}

/** Of a refused command it is used again: nobody was told of it. */
function nextOperationId({ facts, operations }: Payment, { ids, nowMs }: At): string {
  return ids.transactionId(nowMs, ['operation', facts.paymentId, operations.length]);
}

/** The command with what it depends on beside the payment. Who changes a dispute holds the payment too. */
async function commandAsAsked(tx: Tx, { facts }: Payment, asked: Asked): Promise<Command> {
  if (asked.type !== 'REFUND') return asked;
  return { ...asked, disputes: await findDisputesOf(tx, facts.paymentId) };
}

/** A merchant's request id stands for one operation of its kind, whatever the payment. */
async function isRequestedElsewhere(tx: Tx, { facts }: Payment, command: Command): Promise<boolean> {
  if (!('requestId' in command)) return false;
  const { type: kind, requestId } = command;
  const found = await findRequested(tx, { clientId: facts.clientId, kind, requestId });
  return found !== undefined && found.paymentId !== facts.paymentId;
}

async function writeOperation(
  tx: Tx,
  { facts }: Payment,
  operation: Operation,
  firstCheckAtMs: number,
): Promise<void> {
  await insertOperation(tx, facts, operation, isSettled(operation) ? null : firstCheckAtMs);
}

/** What a change of a payment means for the timers: of its session, and of the funds that are held. */
async function writeConsequences(tx: Tx, before: Payment, payment: Payment, at: At): Promise<void> {
  const { facts } = payment;
  if (isOver(payment) && !isOver(before)) await markSessionClosed(tx, facts, at.nowMs);
  const dueMs = releaseDueMs(payment);
  if (dueMs !== releaseDueMs(before)) await updateReleaseTime(tx, facts.paymentId, dueMs);
}
