import {
  inquiryRefundRequestSchema,
  isoTime,
  readMessage,
  result,
  type InquiryRefundRequest,
  type InquiryRefundResponse,
} from '@tillgate/contract';
import { findOperation, findPayment, findRequested } from '../db/payments.js';
import { isSettled, operationWith, type Operation, type Payment } from '../domain/payment.js';
import { amountOf, operationReferenceNo } from '../domain/view.js';
import { readerOf } from '../merchant-settings.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Tells where a refund stands. `refundId` wins over `refundRequestId`; another merchant's refund is ORDER_NOT_EXIST.
 */
export async function inquiryRefund(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<InquiryRefundResponse> {
  const read = readMessage(inquiryRefundRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const found = await findRefund(context, merchant.clientId, read.message);
  if (!found) return { result: result('ORDER_NOT_EXIST') };
  const reader = readerOf(merchant.settings);
  return { result: result('SUCCESS'), ...refundFields(found.payment, found.refund, reader) };
}

async function findRefund(
  { db }: Context,
  clientId: string,
  { refundId, refundRequestId = '' }: InquiryRefundRequest,
): Promise<{ payment: Payment; refund: Operation } | undefined> {
  const place =
    refundId === undefined
      ? await findRequested(db, { clientId, kind: 'REFUND', requestId: refundRequestId })
      : await findOperation(db, refundId);
  const payment = place && (await findPayment(db, place));
  const refund = payment && operationWith(payment, place.operationId);
  return payment?.facts.clientId === clientId && refund?.kind === 'REFUND' ? { payment, refund } : undefined;
}

function refundFields({ facts }: Payment, refund: Operation, reader: { seesReferenceNo: boolean }) {
  const amount = amountOf(facts.currency, refund.amountMinor);
  const { metadata, customizedInfo } = refund.details.notes ?? {};
  return {
    refundStatus: refund.state,
    refundId: refund.operationId,
    refundRequestId: refund.requestId ?? refund.operationId,
    refundAmount: amount,
    ...(isSettled(refund) && refund.state === 'SUCCESS'
      ? {
          actualRefundAmount: amount,
          refundTime: isoTime(refund.settledAtMs),
          ...operationReferenceNo('arn', refund, reader),
          ...(refund.cardResult.rrn === undefined ? {} : { rrn: refund.cardResult.rrn }),
        }
      : {}),
    ...(metadata === undefined ? {} : { metadata }),
    ...(customizedInfo === undefined ? {} : { customizedInfo }),
  };
}
