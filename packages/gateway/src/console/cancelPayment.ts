import { cancel } from '../api/cancel.js';
import { done, type ConsoleMethod } from './console-method.js';
import { paymentOfCall } from './payment-of-call.js';

/** Cancels a payment, as the merchant's own call does; again is the same once more. */
export const cancelPayment: ConsoleMethod<'cancelPayment'> = async ({ context: gateway }, request) => {
  const found = await paymentOfCall(gateway, request);
  if ('kind' in found) return found;
  const { context, merchant, payment } = found;
  const { result } = await cancel(context, merchant, { paymentId: payment.facts.paymentId });
  return done(result);
};
