import { askedIds, type AskedIds } from './asked-ids.js';
import { startLimits, type CallOptions } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import { exchange, type Sending } from './exchange.js';
import { judgeAnswer, type Judged } from './judge-answer.js';
import type { Method } from './method.js';
import { readAnswer } from './read-answer.js';
import { repeat } from './repeat.js';

/** Makes a call, again where its method allows that and its outcome is unknown. Throws our errors, and TypeErrors. */
export async function performCall<Answer>(
  settings: ClientSettings,
  method: Method<Answer>,
  request: object,
  options: CallOptions,
): Promise<Judged<Answer>> {
  const asked = askedIds(method, request);
  const limits = startLimits(options, settings.timeoutMs);
  const requestId = method.ids.map((id) => asked[id]).find((id) => id !== undefined);
  const sending = {
    path: settings.basePath + method.path,
    body: bodyOf(method.name, request),
    call: { method: method.name, requestId, responseTime: undefined },
    limits,
  };
  const send = () => performOnce(settings, method, sending, asked);
  return method.isRepeatable ? repeat(send, settings.retries, sending) : send();
}

async function performOnce<Answer>(
  settings: ClientSettings,
  method: Method<Answer>,
  sending: Sending,
  asked: AskedIds,
): Promise<Judged<Answer>> {
  const read = readAnswer(await exchange(settings, sending), settings.authentication, sending);
  return judgeAnswer(read, method, asked);
}

/** Throws a TypeError where the request holds what JSON has no way to say, e.g. a bigint. */
function bodyOf(method: string, request: object): Uint8Array<ArrayBuffer> {
  try {
    return new TextEncoder().encode(JSON.stringify(request));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`${method}: The request cannot be written as JSON: ${reason}`, { cause });
  }
}
