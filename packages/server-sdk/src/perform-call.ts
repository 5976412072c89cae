import { askedPayment, type AskedPayment } from './asked-payment.js';
import { startLimits, type CallOptions } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import { exchange, type Sending } from './exchange.js';
import { judgeAnswer, type Judged } from './judge-answer.js';
import type { Method } from './methods.js';
import { readAnswer } from './read-answer.js';
import { repeat } from './repeat.js';

/** Makes a call, again where its method allows that and its outcome is unknown. Throws our errors, and TypeErrors. */
export async function performCall<Answer>(
  settings: ClientSettings,
  method: Method<Answer>,
  request: object,
  options: CallOptions,
): Promise<Judged<Answer>> {
  const asked = askedPayment(method, request);
  const limits = startLimits(options, settings.timeoutMs);
  const requestId = asked.paymentRequestId ?? asked.paymentId;
  const sending = {
    path: settings.basePath + method.path,
    body: new TextEncoder().encode(JSON.stringify(request)),
    call: { method: method.name, requestId, responseTime: undefined },
    limits,
  };
  const send = () => performOnce(settings, method, sending, asked);
  return method.isRepeatable ? repeat(send, settings.retries, limits.signal) : send();
}

async function performOnce<Answer>(
  settings: ClientSettings,
  method: Method<Answer>,
  sending: Sending,
  asked: AskedPayment,
): Promise<Judged<Answer>> {
  const read = readAnswer(await exchange(settings, sending), settings.authentication, sending);
  return judgeAnswer(read, method, asked);
}
