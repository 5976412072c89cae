import { captureRequestSchema, isoTime, readMessage, result, type CaptureResponse } from '@tillgate/contract';
import { commitCommand } from '../db/commit.js';
import { isSettled } from '../domain/payment.js';
import { amountOf, operationReferenceNo } from '../domain/view.js';
import { readerOf } from '../merchant-settings.js';
import { at, carryOut, type Standing } from '../operations/carry-out.js';
import type { Context, MerchantKeys } from '../ports.js';
import { declined } from './answer-code.js';

/**
 * Takes what an authorisation holds. The same `captureRequestId` with the same amount is the same capture, however often
 * it comes; with another amount, or for another payment, REPEAT_REQ_INCONSISTENT (Antom's idempotency rule).
 */
export async function capture(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<CaptureResponse> {
  const read = readMessage(captureRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { captureRequestId: requestId, paymentId, captureAmount, isLastCapture = false } = read.message;
  const { clientId, settings } = merchant;
  const committed = await commitCommand(
    context.db,
    { paymentId, clientId },
    (operationId) => ({
      type: 'CAPTURE',
      operationId,
      requestId,
      currency: captureAmount.currency,
      amountMinor: BigInt(captureAmount.value),
      mayFollow: settings.severalCaptures && !isLastCapture,
    }),
    at(context),
  );
  if (!committed) return { result: result('AUTH_NOT_FOUND') };
  const { decision, payment } = committed;
  if (decision.kind === 'refused') return { result: result(decision.code, decision.message) };
  const { operation } = decision;
  return answerOf(await carryOut(context, { payment, operation }), merchant);
}

function answerOf({ payment, operation }: Standing, merchant: MerchantKeys): CaptureResponse {
  if (!isSettled(operation)) return { result: result('CAPTURE_IN_PROCESS'), ...ids({ payment, operation }) };
  if (operation.state === 'FAIL') return { result: declined('capture', operation.resultCode) };
  return {
    result: result('SUCCESS'),
    ...ids({ payment, operation }),
    captureAmount: amountOf(payment.facts.currency, operation.amountMinor),
    captureTime: isoTime(operation.settledAtMs),
    ...operationReferenceNo('acquirerReferenceNo', operation, readerOf(merchant.settings)),
  };
}

function ids({ payment, operation }: Standing) {
  const { paymentId } = payment.facts;
  const { operationId: captureId, requestId: captureRequestId = captureId } = operation;
  return { captureRequestId, captureId, paymentId };
}
