import { ownValue } from '../shared/guards.js';
import type { Component } from './component.js';
import type { ElementError, ElementPaymentResult } from './element-options.js';
import type { MerchantEvent } from './events.js';
import type { SubmitAnswer } from './pending-answers.js';

/** After these codes the session cannot be paid any more. */
const closing = /^(INQUIRY_PAYMENT_SESSION_FAILED|ORDER_IS_|PAYMENT_COUNT_EXCEED)/;

const statuses: Record<string, ElementPaymentResult['status']> = {
  SDK_PAYMENT_SUCCESSFUL: 'SUCCESS',
  SDK_PAYMENT_PROCESSING: 'PROCESSING',
  SDK_PAYMENT_CANCEL: 'CANCELLED',
  SDK_PAYMENT_RETRY: 'FAIL',
  SDK_PAYMENT_FAIL: 'FAIL',
  SDK_PAYMENT_ERROR: 'FAIL',
};

export function elementError(code: string, message: string, needsSession = closing.test(code)): ElementError {
  return { code, message, needChangeSessionForRetry: needsSession };
}

/** The result that an event tells; undefined for events that tell none. */
export function resultOfEvent({ code, message, result }: MerchantEvent): ElementPaymentResult | undefined {
  const status = ownValue(statuses, code);
  if (status === undefined || status === 'SUCCESS') return status && { status };
  const reason = result?.paymentResultCode ?? code;
  // After a final failure the session is spent; after a declined card that may be tried again it is not.
  const isSpent = status === 'FAIL' && code !== 'SDK_PAYMENT_RETRY';
  return { status, error: elementError(reason, message ?? '', isSpent || closing.test(reason)) };
}

/** The result of a submission that the gateway did not accept. */
export function resultOfAnswer({ code, message }: SubmitAnswer, component: Component): ElementPaymentResult {
  // A repeated submission says nothing of the first, which runs.
  const isOpen =
    component.isOutcomeOpen() || code === 'REPEAT_REQ_REJECT' || code === 'SDK_PAYMENT_PROCESSING';
  return { status: isOpen ? 'PROCESSING' : 'FAIL', error: elementError(code, message) };
}
