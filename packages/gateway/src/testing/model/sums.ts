import type { Operation, OperationKind, Payment, SettledOperation } from '../../domain/payment.js';

/** Sums and marks of a payment, counted here once more and not by the code that is tested. */

const isDone = ({ state }: Operation) => state === 'SUCCESS';
const isAlive = ({ state }: Operation) => state !== 'FAIL';

export function ofKind(payment: Payment | undefined, kind: OperationKind): Operation[] {
  return payment?.operations.filter((operation) => operation.kind === kind) ?? [];
}

export function alive(payment: Payment | undefined, kind: OperationKind): Operation[] {
  return ofKind(payment, kind).filter(isAlive);
}

export function done(payment: Payment | undefined, kind: OperationKind): SettledOperation[] {
  return settled(payment, kind).filter(isDone);
}

export function settled(payment: Payment | undefined, kind: OperationKind): SettledOperation[] {
  return ofKind(payment, kind).flatMap((operation) => (operation.state === 'PROCESSING' ? [] : [operation]));
}

export function total(operations: readonly { readonly amountMinor: bigint }[]): bigint {
  return operations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}

/** What is held for the merchant in all. */
export function heldMinor(payment: Payment | undefined): bigint {
  return total([...done(payment, 'AUTHORIZATION'), ...done(payment, 'INCREMENT')]);
}

/** The end of an order that was not paid. */
export function closing(payment: Payment | undefined): SettledOperation | undefined {
  return done(payment, 'CLOSE')[0];
}

/** The release of what is held, done or on its way. */
export function releasing(payment: Payment | undefined): Operation | undefined {
  return alive(payment, 'VOID')[0];
}

/** Released with nothing captured, or closed by the merchant. */
export function isCancelled(payment: Payment | undefined): boolean {
  const isReleased = releasing(payment)?.state === 'SUCCESS' && done(payment, 'CAPTURE').length === 0;
  return closing(payment)?.resultCode === 'ORDER_IS_CANCELED' || isReleased;
}
