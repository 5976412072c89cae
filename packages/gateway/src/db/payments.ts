import type { Selectable } from 'kysely';
import { isResultCode, paymentResultInfoSchema } from '@tillgate/contract';
import {
  isSettled,
  type Operation,
  type OperationKind,
  type Payment,
  type PaymentFacts,
} from '../domain/payment.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import { merchantNotesSchema, operationDetailsSchema } from './operation-details.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/** How to name a payment: by its own id, or by the merchant's request id. */
export type PaymentKey =
  | { readonly paymentId: string }
  | { readonly clientId: string; readonly paymentRequestId: string };

/** The payment with all its operations, or undefined. Two statements, whatever the number of operations. */
export async function findPayment(db: Db | Tx, key: PaymentKey): Promise<Payment | undefined> {
  const query = db.selectFrom('payment').selectAll();
  const row = await (
    'paymentId' in key
      ? query.where('payment_id', '=', key.paymentId)
      : query.where('client_id', '=', key.clientId).where('payment_request_id', '=', key.paymentRequestId)
  ).executeTakeFirst();
  if (!row) return undefined;
  const operations = await db
    .selectFrom('operation')
    .selectAll()
    .where('payment_id', '=', row.payment_id)
    .orderBy('sequence')
    .execute();
  return { facts: factsOf(row), operations: operations.map(operationOf) };
}

/** Payments with all their operations, by their ids, those after one; of one client, or of all. */
export async function pageOfPayments(
  db: Db | Tx,
  { clientId, after, limit }: { clientId: string | undefined; after: string; limit: number },
): Promise<Payment[]> {
  const rows = await db
    .selectFrom('payment')
    .selectAll()
    .where('payment_id', '>', after)
    .$if(clientId !== undefined, (query) => query.where('client_id', '=', clientId ?? ''))
    .orderBy('payment_id')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const operations = await db
    .selectFrom('operation')
    .selectAll()
    .where(
      'payment_id',
      'in',
      rows.map((row) => row.payment_id),
    )
    .orderBy('sequence')
    .execute();
  return rows.map((row) => {
    const own = operations.filter((operation) => operation.payment_id === row.payment_id);
    return { facts: factsOf(row), operations: own.map(operationOf) };
  });
}

/**
 * Makes other transactions that decide on the payment wait for this one, so that it decides on what they wrote. It changes
 * nothing: an update is what takes a row lock on every engine. Returns whether there is such a payment.
 */
export async function lockPayment(tx: Tx, key: PaymentKey): Promise<boolean> {
  const query = tx.updateTable('payment').set(({ ref }) => ({ created_at: ref('created_at') }));
  const { numUpdatedRows } = await (
    'paymentId' in key
      ? query.where('payment_id', '=', key.paymentId)
      : query.where('client_id', '=', key.clientId).where('payment_request_id', '=', key.paymentRequestId)
  ).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Where the operation is that a merchant's request id stands for. */
export async function findRequested(
  db: Db | Tx,
  asked: { readonly clientId: string; readonly kind: OperationKind; readonly requestId: string },
): Promise<{ paymentId: string; operationId: string } | undefined> {
  return db
    .selectFrom('operation')
    .select(['payment_id as paymentId', 'operation_id as operationId'])
    .where('client_id', '=', asked.clientId)
    .where('kind', '=', asked.kind)
    .where('request_id', '=', asked.requestId)
    .executeTakeFirst();
}

/** Where the operation with this id is. */
export async function findOperation(
  db: Db | Tx,
  operationId: string,
): Promise<{ paymentId: string; operationId: string } | undefined> {
  return db
    .selectFrom('operation')
    .select(['payment_id as paymentId', 'operation_id as operationId'])
    .where('operation_id', '=', operationId)
    .executeTakeFirst();
}

/** Payments whose funds are held, not taken, and due to be released, oldest first. */
export async function findLapsed(
  db: Db,
  due: Due,
  limit: number,
): Promise<{ paymentId: string; clientId: string }[]> {
  return db
    .selectFrom('payment')
    .select(['payment_id as paymentId', 'client_id as clientId'])
    .where('release_at', 'is not', null)
    .where(isDue('payment.release_at', due))
    .orderBy('release_at')
    .limit(limit)
    .execute();
}

/** Writes the facts of a payment, when the first operation is accepted. */
export async function insertPayment(tx: Tx, { facts }: Payment, sessionId: string): Promise<void> {
  await tx
    .insertInto('payment')
    .values({
      payment_id: facts.paymentId,
      client_id: facts.clientId,
      payment_request_id: facts.paymentRequestId,
      session_id: sessionId,
      currency: facts.currency,
      amount: facts.amountMinor,
      capture_mode: facts.captureMode,
      created_at: facts.createdAtMs,
      source: facts.source,
      details: JSON.stringify(facts.notes),
    })
    .execute();
}

/** Appends an operation. A racer that took the same sequence makes this fail with a unique violation. */
export async function insertOperation(
  tx: Tx,
  { paymentId, clientId }: PaymentFacts,
  operation: Operation,
  nextCheckAtMs: number | null,
): Promise<void> {
  await tx
    .insertInto('operation')
    .values({
      operation_id: operation.operationId,
      payment_id: paymentId,
      client_id: clientId,
      request_id: operation.requestId ?? null,
      reference_id: operation.referenceId ?? null,
      sequence: operation.sequence,
      kind: operation.kind,
      amount: operation.amountMinor,
      created_at: operation.createdAtMs,
      next_check_at: nextCheckAtMs,
      ...stateOf(operation),
    })
    .execute();
}

/** Writes what became of an operation that was PROCESSING; one that was settled stays as it is. */
export async function updateOperation(tx: Tx, operation: Operation): Promise<void> {
  await tx
    .updateTable('operation')
    .set({ ...stateOf(operation), ...(isSettled(operation) ? { next_check_at: null } : {}) })
    .where('operation_id', '=', operation.operationId)
    .where('state', '=', 'PROCESSING')
    .execute();
}

/** Sets the timer that releases what is held; undefined stops it. */
export async function updateReleaseTime(tx: Tx, paymentId: string, atMs: number | undefined): Promise<void> {
  await tx
    .updateTable('payment')
    .set({ release_at: atMs ?? null })
    .where('payment_id', '=', paymentId)
    .execute();
}

function stateOf(operation: Operation) {
  return {
    state: operation.state,
    result_code: isSettled(operation) ? operation.resultCode : null,
    card_result: isSettled(operation) ? JSON.stringify(operation.cardResult) : null,
    settled_at: isSettled(operation) ? operation.settledAtMs : null,
    details: JSON.stringify(operation.details),
  };
}

function factsOf(row: Selectable<Schema['payment']>): PaymentFacts {
  return {
    paymentId: row.payment_id,
    clientId: row.client_id,
    paymentRequestId: row.payment_request_id,
    currency: row.currency,
    amountMinor: row.amount,
    captureMode: row.capture_mode === 'MANUAL' ? 'MANUAL' : 'AUTOMATIC',
    source: row.source === 'API' ? 'API' : 'SESSION',
    notes: merchantNotesSchema.parse(JSON.parse(row.details)),
    createdAtMs: Number(row.created_at),
  };
}

function operationOf(row: Selectable<Schema['operation']>): Operation {
  const base = {
    operationId: row.operation_id,
    kind: kindOf(row.kind),
    sequence: Number(row.sequence),
    amountMinor: row.amount,
    createdAtMs: Number(row.created_at),
    requestId: row.request_id ?? undefined,
    referenceId: row.reference_id ?? undefined,
    details: operationDetailsSchema.parse(JSON.parse(row.details)),
  };
  if (row.state === 'PROCESSING') return { ...base, state: 'PROCESSING' };
  return {
    ...base,
    state: row.state === 'SUCCESS' ? 'SUCCESS' : 'FAIL',
    settledAtMs: Number(row.settled_at),
    resultCode: row.result_code !== null && isResultCode(row.result_code) ? row.result_code : 'PROCESS_FAIL',
    cardResult: paymentResultInfoSchema.parse(JSON.parse(row.card_result ?? '{}')),
  };
}

const kinds: readonly OperationKind[] = ['AUTHORIZATION', 'INCREMENT', 'CAPTURE', 'VOID', 'REFUND', 'CLOSE'];

function kindOf(text: string): OperationKind {
  const kind = kinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`unknown operation kind in the database: ${text}`);
  return kind;
}
