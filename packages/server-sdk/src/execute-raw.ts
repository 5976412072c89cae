import { startLimits, type CallOptions } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import { exchange } from './exchange.js';
import { isFields } from './fields.js';
import type { Result } from './result.js';
import { readAnswer } from './read-answer.js';

/** An answer as it came, without its nulls. */
export interface RawFields {
  result: Result;
  [field: string]: unknown;
}

/**
 * Sends any body to any path of the API, once, and returns the whole answer, failures too. Signed, verified and limited
 * as every call; neither the request nor the fields of the answer are looked at.
 */
export async function executeRaw(
  settings: ClientSettings,
  path: string,
  message: object | string | Uint8Array,
  options: CallOptions,
): Promise<RawFields> {
  const below = pathBelowApi(path);
  const sending = {
    path: settings.basePath + below,
    body: bytesOf(message),
    call: { method: below.slice(below.lastIndexOf('/') + 1), requestId: undefined, responseTime: undefined },
    limits: startLimits(options, settings.timeoutMs),
  };
  return readAnswer(await exchange(settings, sending), settings.authentication, sending).fields;
}

/** `/v1/...`, also of a path that Antom's documents write out; which environment it is, the client decides. */
function pathBelowApi(path: unknown): string {
  const below = typeof path === 'string' ? path.replace(/^\/ams\/(?:sandbox\/)?api(?=\/)/, '') : '';
  if (/^\/[\x21-\x7e]+$/.test(below)) return below;
  throw new TypeError('path: It must begin with a slash, e.g. /v1/payments/consult.');
}

function bytesOf(message: unknown): Uint8Array<ArrayBuffer> {
  if (typeof message === 'string') return new TextEncoder().encode(message);
  if (message instanceof Uint8Array) return new Uint8Array(message);
  if (isFields(message)) return new TextEncoder().encode(JSON.stringify(message));
  throw new TypeError('body: It must be an object, a text or bytes.');
}
