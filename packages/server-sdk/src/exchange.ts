import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import type { CallLimits } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import { TransportError, type CallIdentity } from './errors.js';

const maxAnswerBytes = 1024 * 1024;

/** What to send, and how long to wait for an answer. */
export interface Sending {
  /** Without the origin. */
  path: string;
  body: Uint8Array<ArrayBuffer>;
  call: CallIdentity;
  limits: CallLimits;
}

/** An answer as it came, unverified. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Signs and posts a body; returns whatever answer comes. Throws a TransportError. */
export async function exchange(settings: ClientSettings, sending: Sending): Promise<RawAnswer> {
  const { path, body, call, limits } = sending;
  const headers = await signedHeaders(settings, path, body);
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal ? AbortSignal.any([limits.signal, timeout]) : timeout;
  try {
    const url = settings.origin + path;
    const response = await settings.fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await readBody(response) };
  } catch (cause) {
    throw transportError(call, limits, timeout, cause);
  }
}

async function signedHeaders(
  { clientId, privateKey }: ClientSettings,
  path: string,
  body: Uint8Array,
): Promise<Record<string, string>> {
  const time = String(Date.now());
  const signature = await signMessage({ method: 'POST', path, clientId, time, body }, privateKey);
  return {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
}

function transportError(
  call: CallIdentity,
  { signal, timeoutMs }: CallLimits,
  timeout: AbortSignal,
  cause: unknown,
): TransportError {
  const isAborted = signal?.aborted === true;
  const isTimeout = !isAborted && timeout.aborted;
  if (isAborted) return new TransportError(call, 'The call was aborted.', { cause, isTimeout, isAborted });
  const reason = isTimeout ? `No answer within ${timeoutMs} ms.` : `No answer: ${reasonOf(cause)}.`;
  return new TransportError(call, reason, { cause, isTimeout, isAborted });
}

async function readBody(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxAnswerBytes) throw new Error(`the answer is longer than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Node's fetch says only "fetch failed" and keeps the reason in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
