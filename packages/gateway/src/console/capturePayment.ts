import { capture } from '../api/capture.js';
import { amountOf } from '../domain/view.js';
import { done, type ConsoleMethod } from './console-method.js';
import { paymentOfCall } from './payment-of-call.js';

/** Takes what is held, all or a part, as the merchant's own call does: a click that comes twice takes it once. */
export const capturePayment: ConsoleMethod<'capturePayment'> = async ({ context: gateway }, request) => {
  const found = await paymentOfCall(gateway, request);
  if ('kind' in found) return found;
  const { context, merchant, payment } = found;
  const { requestId: captureRequestId, amount, paymentId } = request;
  const captureAmount = amountOf(payment.facts.currency, BigInt(amount));
  const { result } = await capture(context, merchant, { captureRequestId, paymentId, captureAmount });
  return done(result);
};
