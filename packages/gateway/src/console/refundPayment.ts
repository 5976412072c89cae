import { refund } from '../api/refund.js';
import { amountOf } from '../domain/view.js';
import { done, type ConsoleMethod } from './console-method.js';
import { paymentOfCall } from './payment-of-call.js';

/** Gives back what was taken, all or a part, as the merchant's own call does: a click that comes twice gives it back once. */
export const refundPayment: ConsoleMethod<'refundPayment'> = async ({ context: gateway }, request) => {
  const found = await paymentOfCall(gateway, request);
  if ('kind' in found) return found;
  const { context, merchant, payment } = found;
  const { requestId: refundRequestId, amount, paymentId, reason: refundReason } = request;
  const refundAmount = amountOf(payment.facts.currency, BigInt(amount));
  const message = { refundRequestId, paymentId, refundAmount, refundReason };
  const { result } = await refund(context, merchant, message);
  return done(result);
};
