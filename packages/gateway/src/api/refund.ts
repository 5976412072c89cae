import {
  isoTime,
  readMessage,
  refundRequestSchema,
  result,
  type RefundRequest,
  type RefundResponse,
} from '@tillgate/contract';
import { commitCommand } from '../db/commit.js';
import { isSettled, type OperationDetails } from '../domain/payment.js';
import { amountOf, operationReferenceNo } from '../domain/view.js';
import { readerOf } from '../merchant-settings.js';
import { at, carryOut, type Standing } from '../operations/carry-out.js';
import type { Context, MerchantKeys } from '../ports.js';
import { declined } from './answer-code.js';
import { urlFault } from './url-rule.js';

/**
 * Gives back what was captured, all or a part. The same `refundRequestId` with the same amount is the same refund, however
 * often it comes. With `isAsyncRefund` the answer does not wait for the acquirer.
 */
export async function refund(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<RefundResponse> {
  const read = readMessage(refundRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { paymentId, refundAmount, refundNotifyUrl, isAsyncRefund = false } = read.message;
  const fault = urlFault(merchant, { refundNotifyUrl });
  if (fault) return { result: fault };
  const { clientId, settings } = merchant;
  const committed = await commitCommand(
    context.db,
    { paymentId, clientId },
    (operationId) => ({
      type: 'REFUND',
      operationId,
      requestId: read.message.refundRequestId,
      currency: refundAmount.currency,
      amountMinor: BigInt(refundAmount.value),
      captureId: read.message.captureId,
      policy: settings.status === 'SUSPENDED' ? 'SUSPENDED' : settings.refunds,
      windowMs: settings.refundWindowMs,
      details: detailsOf(read.message),
    }),
    at(context),
    isAsyncRefund ? 'WORKER' : 'CALLER',
  );
  if (!committed) return { result: result('ORDER_NOT_EXIST') };
  const { decision, payment } = committed;
  if (decision.kind === 'refused') return { result: result(decision.code, decision.message) };
  const { operation } = decision;
  if (!isAsyncRefund) return answerOf(await carryOut(context, { payment, operation }), merchant);
  context.wakeWorker();
  return answerOf({ payment, operation }, merchant);
}

/** What is kept of the request: where to tell of the outcome, and what to tell again. */
function detailsOf({
  refundNotifyUrl: notifyUrl,
  metadata,
  customizedInfo,
}: RefundRequest): OperationDetails {
  return { notifyUrl, notes: { metadata, customizedInfo } };
}

function answerOf({ payment, operation }: Standing, merchant: MerchantKeys): RefundResponse {
  if (!isSettled(operation)) return { result: result('REFUND_IN_PROCESS'), ...ids({ payment, operation }) };
  if (operation.state === 'FAIL') return { result: declined('refund', operation.resultCode) };
  const amount = amountOf(payment.facts.currency, operation.amountMinor);
  return {
    result: result('SUCCESS'),
    ...ids({ payment, operation }),
    refundAmount: amount,
    actualRefundAmount: amount,
    refundTime: isoTime(operation.settledAtMs),
    ...operationReferenceNo('acquirerReferenceNo', operation, readerOf(merchant.settings)),
  };
}

function ids({ payment, operation }: Standing) {
  const { paymentId } = payment.facts;
  const { operationId: refundId, requestId: refundRequestId = refundId } = operation;
  return { refundRequestId, refundId, paymentId };
}
