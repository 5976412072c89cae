import { authenticationHeaders } from './authentication.js';
import type { CallLimits } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import { TransportError, type CallIdentity } from './errors.js';
import { maxBodyBytes, readBody } from './read-body.js';

/** What to send, and how long to wait for an answer. */
export interface Sending {
  /** From `/ams` on: what the gateway sees, and what is signed. */
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

/** Posts a body; returns whatever answer comes. Throws a TransportError. */
export async function exchange(settings: ClientSettings, sending: Sending): Promise<RawAnswer> {
  const { path, body, call, limits } = sending;
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    ...(await authenticationHeaders(settings.authentication, path, body)),
  };
  const { signal } = limits;
  try {
    const url = settings.gatewayUrl + path;
    const response = await settings.fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await bodyOf(response) };
  } catch (cause) {
    throw transportError(call, limits, cause);
  }
}

async function bodyOf(response: Response): Promise<Buffer> {
  const body = await readBody(response.body);
  if (body) return body;
  throw new Error(`the answer is longer than ${maxBodyBytes} bytes`);
}

/** What a call becomes that ends without an answer. */
export function transportError(
  call: CallIdentity,
  { abort, timeout, timeoutMs }: CallLimits,
  cause: unknown,
): TransportError {
  const isAborted = abort?.aborted === true;
  const isTimeout = !isAborted && timeout.aborted;
  if (isAborted) return new TransportError(call, 'The call was aborted.', { cause, isTimeout, isAborted });
  const reason = isTimeout ? `No answer within ${timeoutMs} ms.` : `No answer: ${reasonOf(cause)}.`;
  return new TransportError(call, reason, { cause, isTimeout, isAborted });
}

/** Node's fetch says only "fetch failed" and keeps the reason in its cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
