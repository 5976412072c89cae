import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import type { ClientSettings } from './client-options.js';
import { TransportError, type CallIdentity } from './errors.js';

const maxAnswerBytes = 1024 * 1024;

/** An answer as it came, unverified. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Signs and posts a body; returns whatever answer comes. Throws a TransportError. */
export async function exchange(
  settings: ClientSettings,
  path: string,
  body: Uint8Array<ArrayBuffer>,
  call: CallIdentity,
): Promise<RawAnswer> {
  const { clientId, privateKey, origin, timeoutMs } = settings;
  const time = String(Date.now());
  const signature = await signMessage({ method: 'POST', path, clientId, time, body }, privateKey);
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const url = origin + path;
    const response = await settings.fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await readBody(response) };
  } catch (cause) {
    const reason = signal.aborted ? `No answer within ${timeoutMs} ms.` : `No answer: ${reasonOf(cause)}.`;
    throw new TransportError(call, reason, { cause, isTimeout: signal.aborted });
  }
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
