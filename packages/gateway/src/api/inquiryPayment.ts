import {
  inquiryPaymentRequestSchema,
  readMessage,
  result,
  type InquiryPaymentResponse,
} from '@tillgate/contract';
import { findPayment } from '../db/payments.js';
import { inquiryFields } from '../domain/view.js';
import { readerOf } from '../merchant-settings.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Tells where a payment stands. `paymentId` wins over `paymentRequestId`; a payment of another merchant, and a
 * session in which nobody has paid yet, are ORDER_NOT_EXIST.
 */
export async function inquiryPayment(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<InquiryPaymentResponse> {
  const read = readMessage(inquiryPaymentRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { paymentId, paymentRequestId } = read.message;
  const { clientId } = merchant;
  const payment = await findPayment(
    context.db,
    paymentId === undefined ? { clientId, paymentRequestId: paymentRequestId ?? '' } : { paymentId },
  );
  if (payment?.facts.clientId !== clientId) return { result: result('ORDER_NOT_EXIST') };
  const reader = readerOf(merchant.settings);
  return { result: result('SUCCESS', 'Success'), ...inquiryFields(payment, reader) };
}
