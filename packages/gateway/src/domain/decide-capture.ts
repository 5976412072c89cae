import { authorizationFault } from './authorization-fault.js';
import { refused, repeatOf, requested, started, type CaptureCommand, type Decision } from './command.js';
import { isRaising } from './decide-increment.js';
import { approvedAuthorization, committedOf, operationsOf, type Payment } from './payment.js';
import { authorizedMinor, committedCaptureMinor } from './sums.js';

/** May this be captured? Never more than is held; once, unless the merchant may capture in parts. */
export function decideCapture(payment: Payment, command: CaptureCommand, nowMs: number): Decision {
  const { requestId, currency, amountMinor } = command;
  const earlier = requestId === undefined ? undefined : requested(payment, 'CAPTURE', requestId);
  const isSameCurrency = currency === payment.facts.currency;
  if (earlier) return repeatOf(earlier, isSameCurrency && earlier.amountMinor === amountMinor);

  const fault = authorizationFault(payment, nowMs);
  if (fault) return refused(fault);
  if (requestId !== undefined && isCapturedForMerchant(payment)) {
    return refused('ORDER_STATUS_INVALID', 'This payment is captured automatically.');
  }
  if (!isSameCurrency) return refused('CURRENCY_NOT_SUPPORT', 'Capture in the currency of the payment.');
  if (amountMinor <= 0n) return refused('PARAM_ILLEGAL');
  if (committedOf(payment, 'CAPTURE').some(({ details }) => details.isFinal)) {
    return refused('MULTI_CAPTURE_NOT_SUPPORTED');
  }
  const totalMinor = committedCaptureMinor(payment) + amountMinor;
  if (totalMinor > authorizedMinor(payment)) return refused('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT');
  // What an increment without an answer may bring is still to be captured.
  const isAll = totalMinor === authorizedMinor(payment) && !isRaising(payment);
  const details = { isFinal: !command.mayFollow || isAll };
  const referenceId = approvedAuthorization(payment)?.operationId;
  const { operationId } = command;
  return started(
    payment,
    { kind: 'CAPTURE', operationId, amountMinor, requestId, referenceId, details },
    nowMs,
  );
}

/** An automatic capture that failed may be tried by hand. */
function isCapturedForMerchant(payment: Payment): boolean {
  const captures = operationsOf(payment, 'CAPTURE');
  const isFailed = captures.length > 0 && captures.every(({ state }) => state === 'FAIL');
  return payment.facts.captureMode === 'AUTOMATIC' && !isFailed;
}
