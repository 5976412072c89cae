import { authorizationFault } from './authorization-fault.js';
import { refused, repeatOf, requested, started, type Decision, type IncrementCommand } from './command.js';
import { approvedAuthorization, operationsOf, type Payment } from './payment.js';
import { authorizedMinor, committedCaptureMinor } from './sums.js';

/** May more be held? Only before anything is captured, and where the network said that the card allows it. */
export function decideIncrement(payment: Payment, command: IncrementCommand, nowMs: number): Decision {
  const { operationId, requestId, currency, totalMinor, largestMinor } = command;
  const earlier = requested(payment, 'INCREMENT', requestId);
  const isSameCurrency = currency === payment.facts.currency;
  if (earlier) {
    return repeatOf(earlier, isSameCurrency && earlier.details.totalMinor === totalMinor.toString());
  }

  const fault = authorizationFault(payment, nowMs);
  if (fault) return refused(fault);
  if (committedCaptureMinor(payment) > 0n || payment.facts.captureMode === 'AUTOMATIC') {
    return refused('ORDER_STATUS_INVALID', 'Only an authorisation that is not captured can be raised.');
  }
  const authorization = approvedAuthorization(payment);
  if (authorization?.cardResult.incrementalAuthorizationAvailable !== true) {
    return refused('ORDER_STATUS_INVALID', 'This authorisation cannot be raised.');
  }
  if (!isSameCurrency) return refused('CURRENCY_NOT_SUPPORT', 'Raise in the currency of the payment.');
  if (isRaising(payment)) {
    return refused('ORDER_STATUS_INVALID', 'Another updateAmount is being processed.');
  }
  const amountMinor = totalMinor - authorizedMinor(payment);
  if (amountMinor <= 0n)
    return refused('INVALID_AMOUNT', 'amount is the new total and must be above the old one.');
  if (largestMinor !== undefined && totalMinor > largestMinor) return refused('PAYMENT_AMOUNT_EXCEED_LIMIT');
  const details = { totalMinor: totalMinor.toString() };
  const referenceId = authorization.operationId;
  return started(
    payment,
    { kind: 'INCREMENT', operationId, amountMinor, requestId, referenceId, details },
    nowMs,
  );
}

/** Whether an increment has no answer yet. */
export function isRaising(payment: Payment): boolean {
  return operationsOf(payment, 'INCREMENT').some(({ state }) => state === 'PROCESSING');
}
