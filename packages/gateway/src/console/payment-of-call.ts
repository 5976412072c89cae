import { findPayment } from '../db/payments.js';
import type { Payment } from '../domain/payment.js';
import type { Context, MerchantKeys } from '../ports.js';
import { refused, type ConsoleRefusal } from './console-method.js';

/** A payment that a call is about, with what the merchant's own methods need. */
export interface Found {
  /** With the merchant's clock. */
  readonly context: Context;
  readonly merchant: MerchantKeys;
  readonly payment: Payment;
}

/** The payment that a call names; a refusal where the merchant has none of that id. */
export async function paymentOfCall(
  gateway: Context,
  { clientId, paymentId }: { clientId: string; paymentId: string },
): Promise<Found | ConsoleRefusal> {
  const context = await gateway.forMerchant({ clientId });
  const merchant = await context.merchantKeys(clientId);
  const payment = await findPayment(context.db, { paymentId });
  if (!merchant || payment?.facts.clientId !== clientId) {
    return refused('NOT_FOUND', 'This merchant has no such payment.');
  }
  return { context, merchant, payment };
}
