import {
  isoTime,
  readMessage,
  result,
  retrievePaymentSessionRequestSchema,
  type RetrievePaymentSessionResponse,
} from '@tillgate/contract';
import { findSession, findSessionOfRequest } from '../db/sessions.js';
import { isOpen } from '../domain/session.js';
import { amountOf } from '../domain/view.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Gives a session again, by its id or by the merchant's `paymentRequestId`. Antom's SDKs have the path and nothing else of
 * it, so its fields are ours.
 */
export async function retrievePaymentSession(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<RetrievePaymentSessionResponse> {
  const read = readMessage(retrievePaymentSessionRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { paymentSessionId, paymentRequestId = '' } = read.message;
  const session =
    paymentSessionId === undefined
      ? await findSessionOfRequest(context.db, { clientId, paymentRequestId })
      : await findSession(context.db, paymentSessionId);
  if (session?.clientId !== clientId || session.source !== 'SESSION')
    return { result: result('ORDER_NOT_EXIST') };
  return {
    result: result('SUCCESS'),
    paymentRequestId: session.paymentRequestId,
    paymentSessionId: session.sessionId,
    paymentSessionData: context.tokens.issue(session.sessionId),
    paymentSessionExpiryTime: isoTime(session.expiresAtMs),
    paymentAmount: amountOf(session.currency, session.amountMinor),
    paymentSessionStatus: isOpen(session, context.clock.nowMs()) ? 'OPEN' : 'CLOSED',
  };
}
