import { operationsOf, type Operation, type Payment } from './payment.js';

/** The attempt that follows a soft decline: the same card, after its holder was authenticated. Undefined: none follows. */
export function softDeclinedAttempt(payment: Payment, { sequence }: Operation): Operation | undefined {
  return operationsOf(payment, 'AUTHORIZATION').find(
    (operation) => operation.sequence > sequence && operation.state === 'PROCESSING',
  );
}
