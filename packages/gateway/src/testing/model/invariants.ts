import { expect } from 'vitest';
import type { Operation, OperationKind, Payment } from '../../domain/payment.js';
import type { Order } from './model.js';
import type { Booked, NetworkBooks } from './network-books.js';
import { alive, closing, done, heldMinor, isCancelled, ofKind, settled, total } from './sums.js';

/** Captured never exceeds authorised, refunded never exceeds captured; one authorisation, one request one operation. */
export function checkSums(payment: Payment): void {
  const capturedMinor = total(done(payment, 'CAPTURE'));
  expect(total(alive(payment, 'CAPTURE')), 'captured or on its way').toBeLessThanOrEqual(heldMinor(payment));
  expect(total(alive(payment, 'REFUND')), 'refunded or on its way').toBeLessThanOrEqual(capturedMinor);
  for (const capture of done(payment, 'CAPTURE')) {
    const named = alive(payment, 'REFUND').filter((one) => one.referenceId === capture.operationId);
    expect(total(named), 'refunded of one capture').toBeLessThanOrEqual(capture.amountMinor);
  }
  expect(alive(payment, 'AUTHORIZATION').length, 'authorisations').toBeLessThanOrEqual(1);
  expect(alive(payment, 'VOID').length, 'releases').toBeLessThanOrEqual(1);
  expect(ofKind(payment, 'CLOSE').length, 'ends').toBeLessThanOrEqual(1);
  const requests = payment.operations.flatMap(({ kind, requestId }) =>
    requestId ? [`${kind} ${requestId}`] : [],
  );
  expect(new Set(requests).size, 'one request, one operation').toBe(requests.length);
  expect(payment.operations.map(({ sequence }) => sequence)).toEqual(
    payment.operations.map((_, index) => index + 1),
  );
}

/** What happened stays: no operation vanishes, and none that reached its end changes. */
export function checkHistory(before: Payment | undefined, after: Payment | undefined): void {
  if (!before) return;
  expect(after?.facts).toEqual(before.facts);
  for (const operation of before.operations) {
    const now = after?.operations.find(({ operationId }) => operationId === operation.operationId);
    if (operation.state !== 'PROCESSING') expect(now).toEqual(operation);
    else expect(now).toMatchObject({ kind: operation.kind, amountMinor: operation.amountMinor });
  }
}

/** A success is only taken back by a release, and what is cancelled, captured or failed for good stays so. */
export function checkStatus(order: Order, status: string | undefined, payment: Payment | undefined): void {
  const { status: before, source } = order;
  const isFailedForGood = before === 'FAIL' && (source === 'API' || closing(order.seen) !== undefined);
  if (before === 'CANCELLED' || isFailedForGood) expect(status).toBe(before);
  if (before === 'SUCCESS' && status !== 'SUCCESS') {
    expect(status).toBe('CANCELLED');
    expect(isCancelled(payment), 'taken back by a release').toBe(true);
  }
  if (before !== undefined) expect(status).not.toBeUndefined();
  if (done(payment, 'CAPTURE').length > 0) expect(status).toBe('SUCCESS');
}

/** The gateway claims no more than the network did, and the network did nothing that the gateway had not written. */
export function checkBooks(payment: Payment, books: NetworkBooks): void {
  for (const operation of payment.operations) checkOperation(payment, operation, books);
  for (const authorization of ofKind(payment, 'AUTHORIZATION')) {
    for (const booked of books.account(authorization.operationId)) {
      const own = payment.operations.find(({ operationId }) => operationId === booked.operationId);
      expect(own, `${booked.kind} of the network`).toMatchObject({ kind: booked.kind });
      if (booked.kind !== 'VOID') expect(own?.amountMinor).toBe(booked.amountMinor);
    }
  }
}

function checkOperation(
  payment: Payment,
  { kind, state, operationId }: Operation,
  books: NetworkBooks,
): void {
  if (kind === 'CLOSE') return;
  const booked = books.operation(operationId)?.state;
  if (state === 'SUCCESS') expect(booked, `${kind} that we call a success`).toBe('APPROVED');
  if (state !== 'FAIL') return;
  const isReleased = alive(payment, 'VOID').some(({ referenceId }) => referenceId === operationId);
  if (!isReleased) expect(booked, `${kind} that we call failed`).not.toBe('APPROVED');
}

/** After everything has its answer: equal to the last unit, and nothing held for nobody. */
export function checkSettledBooks(payment: Payment, books: NetworkBooks, mayRefuseRelease: boolean): void {
  expect(payment.operations.filter(({ state }) => state === 'PROCESSING')).toEqual([]);
  const booked = ofKind(payment, 'AUTHORIZATION').flatMap(({ operationId }) => books.account(operationId));
  for (const kind of ['AUTHORIZATION', 'INCREMENT', 'CAPTURE', 'REFUND'] as const) {
    expect(total(done(payment, kind)), `sum of ${kind}`).toBe(total(approvedOf(booked, kind)));
  }
  expect(done(payment, 'VOID').length, 'releases').toBe(approvedOf(booked, 'VOID').length);
  const endedUnpaid = closing(payment) !== undefined || isCancelled(payment);
  if (endedUnpaid && !mayRefuseRelease) expect(stillHeldMinor(booked), 'held for nobody').toBe(0n);
}

function approvedOf(booked: readonly Booked[], kind: OperationKind): Booked[] {
  return booked.filter((one) => one.kind === kind && one.state === 'APPROVED');
}

/** What the buyer still misses and the merchant did not take. */
export function stillHeldMinor(booked: readonly Booked[]): bigint {
  const captures = approvedOf(booked, 'CAPTURE');
  const isOver = approvedOf(booked, 'VOID').length > 0 || captures.some(({ isFinal }) => isFinal);
  const heldInAllMinor = total([...approvedOf(booked, 'AUTHORIZATION'), ...approvedOf(booked, 'INCREMENT')]);
  return isOver ? 0n : heldInAllMinor - total(captures);
}

/** Whether an order ended: paid, or closed. */
export function hasEnded(payment: Payment): boolean {
  const hasFailed = payment.facts.source === 'API' && settled(payment, 'AUTHORIZATION').length > 0;
  return closing(payment) !== undefined || done(payment, 'AUTHORIZATION').length > 0 || hasFailed;
}
