import { nestingFault } from '@tillgate/contract';
import { z } from 'zod';
import { maskedMessage } from '../domain/masked-message.js';
import { testNotification as send, type TestedNotification } from '../notifications/test-notification.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

const bodySchema = z.record(z.string(), z.unknown());

/** Signs a message, sends it now, and tells by which rules its reply would count as received. */
export const testNotification: ConsoleMethod<'testNotification'> = async ({ context }, request) => {
  const { clientId, url } = request;
  const body = bodySchema.safeParse(jsonOf(request.body));
  if (!body.success) return refused('REQUEST_INVALID', 'The body must be a JSON object.');
  const tooDeep = nestingFault(body.data);
  if (tooDeep !== undefined) return refused('REQUEST_INVALID', tooDeep);
  const tested = await send(context, { clientId, url, body: body.data });
  if (tested.kind === 'namesRealPayment') {
    return refused(
      'CONFLICT',
      'The body has the id of a real payment, operation or vaulting. Use ids that are none: a test is signed like the truth.',
    );
  }
  return done(answerOf(tested));
};

function answerOf({ headers, reply, durationMs, judgement }: Extract<TestedNotification, { kind: 'sent' }>) {
  return {
    requestHeaders: { ...headers },
    durationMs,
    ...(reply.kind === 'answered'
      ? { httpStatus: reply.httpStatus, responseBody: maskedMessage(reply.body) }
      : { error: reply.error }),
    isDelivered: judgement.every(({ isMet }) => isMet),
    rules: judgement.map(({ rule, isMet }) => ({ rule, isKept: isMet })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
