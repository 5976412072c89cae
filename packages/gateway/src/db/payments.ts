import type { Selectable } from 'kysely';
import { isResultCode, paymentResultInfoSchema } from '@tillgate/contract';
import { isSettled, type Operation, type Payment, type PaymentFacts } from '../domain/payment.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/** How to name a payment: by its own id, or by the merchant's request id. */
export type PaymentKey =
  { readonly paymentId: string } | { readonly clientId: string; readonly paymentRequestId: string };

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
    })
    .execute();
}

/** Appends an operation. A racer that took the same sequence makes this fail with a unique violation. */
export async function insertOperation(
  tx: Tx,
  paymentId: string,
  operation: Operation,
  nextCheckAtMs: number | null,
): Promise<void> {
  await tx
    .insertInto('operation')
    .values({
      operation_id: operation.operationId,
      payment_id: paymentId,
      sequence: operation.sequence,
      kind: operation.kind,
      state: operation.state,
      amount: operation.amountMinor,
      result_code: isSettled(operation) ? operation.resultCode : null,
      card_result: isSettled(operation) ? JSON.stringify(operation.cardResult) : null,
      created_at: operation.createdAtMs,
      settled_at: isSettled(operation) ? operation.settledAtMs : null,
      next_check_at: nextCheckAtMs,
    })
    .execute();
}

function factsOf(row: Selectable<Schema['payment']>): PaymentFacts {
  return {
    paymentId: row.payment_id,
    clientId: row.client_id,
    paymentRequestId: row.payment_request_id,
    currency: row.currency,
    amountMinor: row.amount,
    captureMode: row.capture_mode === 'MANUAL' ? 'MANUAL' : 'AUTOMATIC',
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

function kindOf(kind: string): Operation['kind'] {
  if (kind === 'AUTHORIZATION' || kind === 'CAPTURE' || kind === 'CLOSE') return kind;
  throw new Error(`unknown operation kind in the database: ${kind}`);
}
