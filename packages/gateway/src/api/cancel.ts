import { cancelRequestSchema, isoTime, readMessage, result, type CancelResponse } from '@tillgate/contract';
import { commitCommand, type Subject } from '../db/commit.js';
import { findSessionOfRequest } from '../db/sessions.js';
import { isSettled } from '../domain/payment.js';
import { at, carryOut, type Standing } from '../operations/carry-out.js';
import type { Context, MerchantKeys } from '../ports.js';
import { declined } from './answer-code.js';

/**
 * Cancels a payment as a whole: an unpaid order is closed, an authorisation that is not captured is released. Again gives
 * the same answer. `paymentId` wins over `paymentRequestId`. No notification follows: the answer tells.
 */
export async function cancel(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<CancelResponse> {
  const read = readMessage(cancelRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { paymentId, paymentRequestId = '' } = read.message;
  const subject =
    paymentId === undefined
      ? await orderOf(context, { clientId, paymentRequestId })
      : { paymentId, clientId };
  const committed =
    subject &&
    (await commitCommand(
      context.db,
      subject,
      (operationId) => ({ type: 'CANCEL', operationId }),
      at(context),
    ));
  if (!committed) return { result: result('ORDER_NOT_EXIST') };
  const { decision, payment } = committed;
  if (decision.kind === 'refused') return { result: result(decision.code, decision.message) };
  const { operation } = decision;
  return answerOf(await carryOut(context, { payment, operation }));
}

/** The order of a request id, which can be cancelled before anyone paid. */
async function orderOf(
  context: Context,
  request: { clientId: string; paymentRequestId: string },
): Promise<Subject | undefined> {
  const session = await findSessionOfRequest(context.db, request);
  return session && { session };
}

/** Without an answer of the acquirer the merchant is to ask again, with the same ids (Antom: up to three times). */
function answerOf({ payment, operation }: Standing): CancelResponse {
  if (!isSettled(operation)) return { result: result('UNKNOWN_EXCEPTION') };
  if (operation.state === 'FAIL') return { result: declined('cancel', operation.resultCode) };
  const { paymentId, paymentRequestId } = payment.facts;
  return {
    result: result('SUCCESS'),
    paymentId,
    paymentRequestId,
    cancelTime: isoTime(operation.settledAtMs),
  };
}
