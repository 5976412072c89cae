import type { CreatePaymentSessionRequest, PayRequest } from '@tillgate/contract';
import type { PaymentSession } from '../domain/session.js';
import type { Context, MerchantKeys } from '../ports.js';

/** The order that a request of `createPaymentSession` or `pay` opens, with what is kept of the request. */
export function sessionOf(
  context: Context,
  { clientId }: MerchantKeys,
  message: CreatePaymentSessionRequest | PayRequest,
  rest: Pick<PaymentSession, 'source' | 'createdAtMs' | 'expiresAtMs'> &
    Partial<Pick<PaymentSession, 'cardKey' | 'terms'>>,
): PaymentSession {
  const { metadata, customizedInfo, merchantAccountId } = message;
  return {
    cardKey: undefined,
    terms: {},
    ...rest,
    sessionId: context.ids.sessionId(['session', message.paymentRequestId]),
    clientId,
    paymentRequestId: message.paymentRequestId,
    currency: message.paymentAmount.currency,
    amountMinor: BigInt(message.paymentAmount.value),
    captureMode: message.paymentFactor?.captureMode ?? 'AUTOMATIC',
    referenceOrderId: message.order.referenceOrderId,
    orderDescription: message.order.orderDescription,
    merchantDisplayName: message.order.merchant?.merchantDisplayName,
    redirectUrl: message.paymentRedirectUrl,
    notifyUrl: message.paymentNotifyUrl,
    notes: { metadata, customizedInfo, merchantAccountId },
    closedAtMs: undefined,
  };
}
