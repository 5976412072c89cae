import {
  readMessage,
  result,
  updateAmountRequestSchema,
  type UpdateAmountResponse,
} from '@tillgate/contract';
import { commitCommand } from '../db/commit.js';
import { at } from '../operations/carry-out.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Asks the issuer to hold another total (incremental authorisation). SUCCESS says that the request is taken; the outcome
 * comes as notification UPDATE_AMOUNT_RESULT and in `inquiryPayment.transactions`. One `updateRequestId` is one request.
 */
export async function updateAmount(
  context: Context,
  { clientId, settings: { largestAmount } }: MerchantKeys,
  json: unknown,
): Promise<UpdateAmountResponse> {
  const read = readMessage(updateAmountRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { updateRequestId, paymentId, amount } = read.message;
  const committed = await commitCommand(
    context.db,
    { paymentId, clientId },
    (operationId) => ({
      type: 'INCREMENT',
      operationId,
      requestId: updateRequestId,
      currency: amount.currency,
      totalMinor: BigInt(amount.value),
      largestMinor: largestAmount === undefined ? undefined : BigInt(largestAmount),
    }),
    at(context),
    'WORKER',
  );
  if (!committed) return { result: result('AUTH_NOT_FOUND') };
  const { decision } = committed;
  if (decision.kind === 'refused') return { result: result(decision.code, decision.message) };
  context.wakeWorker();
  return { result: result('SUCCESS'), updateRequestId, paymentId, amount };
}
