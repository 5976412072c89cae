import { hasOptionalTexts, hasTexts, isAmount, isFields, type Fields } from './fields.js';
import type {
  CaptureResultNotification,
  Failure,
  PaymentFound,
  PaymentResultNotification,
  PaymentSessionCreated,
  Result,
} from './messages.js';

/** A message whose `result` is one. */
export type Answered = Fields & { result: Result };

/** Whether a message has a `result` with one of the three statuses. */
export function hasResult(fields: Fields): fields is Answered {
  return isResult(fields['result']);
}

export function isFailure(fields: Answered): fields is Answered & Failure {
  return fields.result.resultStatus !== 'S';
}

export function isPaymentSessionCreated(fields: Answered): fields is Answered & PaymentSessionCreated {
  return hasTexts(fields, ['paymentSessionData', 'paymentSessionId', 'paymentSessionExpiryTime']);
}

export function isPaymentFound(fields: Answered): fields is Answered & PaymentFound {
  return (
    hasPaymentFacts(fields) &&
    hasTexts(fields, ['paymentStatus', 'paymentResultCode', 'paymentResultMessage']) &&
    isOptional(fields['transactions'], isListOfTransactions)
  );
}

export function isPaymentResult(fields: Fields): fields is Fields & PaymentResultNotification {
  return fields['notifyType'] === 'PAYMENT_RESULT' && hasResult(fields) && hasPaymentFacts(fields);
}

export function isCaptureResult(fields: Fields): fields is Fields & CaptureResultNotification {
  return (
    fields['notifyType'] === 'CAPTURE_RESULT' &&
    hasResult(fields) &&
    isAmount(fields['captureAmount']) &&
    hasTexts(fields, ['captureRequestId', 'captureId', 'paymentId']) &&
    hasOptionalTexts(fields, ['captureTime'])
  );
}

function hasPaymentFacts(fields: Fields): boolean {
  return (
    isAmount(fields['paymentAmount']) &&
    hasTexts(fields, ['paymentRequestId', 'paymentId', 'paymentCreateTime']) &&
    isOptional(fields['actualPaymentAmount'], isAmount) &&
    hasOptionalTexts(fields, ['paymentTime', 'authExpiryTime', 'paymentMethodType']) &&
    isOptional(fields['paymentResultInfo'], isPaymentResultInfo)
  );
}

const paymentResultInfoTexts = [
  'cardNo',
  'cardBrand',
  'lastFour',
  'issuingCountry',
  'funding',
  'cardCategory',
  'paymentMethodRegion',
  'avsResultRaw',
  'cvvResultRaw',
  'networkTransactionId',
  'authorizationCode',
  'refusalCodeRaw',
  'refusalReasonRaw',
] as const;

function isPaymentResultInfo(value: unknown): boolean {
  return isFields(value) && hasOptionalTexts(value, paymentResultInfoTexts);
}

function isListOfTransactions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: unknown[] = value;
  // Spread, because a null of the list became a hole, over which `every` would skip.
  return [...items].every(isTransaction);
}

function isTransaction(value: unknown): boolean {
  return (
    isFields(value) &&
    hasTexts(value, ['transactionId', 'transactionRequestId', 'transactionType', 'transactionStatus']) &&
    isAmount(value['transactionAmount']) &&
    isResult(value['transactionResult']) &&
    hasOptionalTexts(value, ['transactionTime'])
  );
}

function isResult(value: unknown): value is Result {
  return (
    isFields(value) &&
    hasTexts(value, ['resultCode', 'resultStatus', 'resultMessage']) &&
    ['S', 'F', 'U'].includes(String(value['resultStatus']))
  );
}

function isOptional(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || isRight(value);
}
