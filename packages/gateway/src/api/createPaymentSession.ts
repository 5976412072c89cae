import {
  createPaymentSessionRequestSchema,
  isoTime,
  readMessage,
  result,
  type CreatePaymentSessionRequest,
  type CreatePaymentSessionResponse,
} from '@tillgate/contract';
import {
  clockToleranceMs,
  isOpen,
  isSameRequest,
  sessionLifeMs,
  type PaymentSession,
} from '../domain/session.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Opens a payment session. One session per client and `paymentRequestId`: an equal request gets the same answer
 * while the session is open, one with other key fields REPEAT_REQ_INCONSISTENT (Antom documents no rule here).
 */
export async function createPaymentSession(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<CreatePaymentSessionResponse> {
  const read = readMessage(createPaymentSessionRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  if (!context.acquirerFor(merchant)) {
    return { result: result('NO_PAY_OPTIONS', 'No acquirer is configured for live payments.') };
  }
  const nowMs = context.clock.nowMs();
  const expiresAtMs = expiryOf(read.message, nowMs);
  if (expiresAtMs === undefined) {
    const rule = 'must lie within one hour from now';
    return { result: result('PARAM_ILLEGAL', `paymentSessionExpiryTime: ${rule}`) };
  }
  const wanted = sessionOf(context, merchant, read.message, { nowMs, expiresAtMs });
  const session = await context.insertSession(wanted);
  if (!isSameRequest(session, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  if (!isOpen(session, nowMs)) return { result: result('ORDER_IS_CLOSED') };
  return {
    result: result('SUCCESS'),
    paymentSessionData: context.tokens.issue(session.sessionId),
    paymentSessionExpiryTime: isoTime(session.expiresAtMs),
    paymentSessionId: session.sessionId,
  };
}

/** Default one hour; a custom time within that hour, by a clock that may differ a little; undefined where it is not. */
function expiryOf(message: CreatePaymentSessionRequest, nowMs: number): number | undefined {
  const latestMs = nowMs + sessionLifeMs;
  if (message.paymentSessionExpiryTime === undefined) return latestMs;
  const wantedMs = Date.parse(message.paymentSessionExpiryTime);
  const isWithinHour = wantedMs > nowMs && wantedMs <= latestMs + clockToleranceMs;
  return isWithinHour ? Math.min(wantedMs, latestMs) : undefined;
}

function sessionOf(
  context: Context,
  merchant: MerchantKeys,
  message: CreatePaymentSessionRequest,
  at: { nowMs: number; expiresAtMs: number },
): PaymentSession {
  return {
    sessionId: context.ids.sessionId(),
    clientId: merchant.clientId,
    paymentRequestId: message.paymentRequestId,
    currency: message.paymentAmount.currency,
    amountMinor: BigInt(message.paymentAmount.value),
    captureMode: message.paymentFactor?.captureMode ?? 'AUTOMATIC',
    referenceOrderId: message.order.referenceOrderId,
    orderDescription: message.order.orderDescription,
    merchantDisplayName: message.order.merchant?.merchantDisplayName,
    redirectUrl: message.paymentRedirectUrl,
    notifyUrl: message.paymentNotifyUrl,
    createdAtMs: at.nowMs,
    expiresAtMs: at.expiresAtMs,
    closedAtMs: undefined,
  };
}
