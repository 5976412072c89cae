import { result, type Result } from '@tillgate/contract';
import { parseSignatureHeader, verifyMessage } from '@tillgate/contract/signature';
import type { MerchantKeys } from '../ports.js';
import type { WireRequest } from './wire-request.js';

/**
 * Checks the request's signature over the bytes and the path as received. An absent `keyVersion` means the
 * latest key. Returns what is wrong, or undefined.
 */
export function signatureFault(request: WireRequest, merchant: MerchantKeys): Result | undefined {
  const { signature: header = '', 'request-time': time = '' } = request.headers;
  if (header === '') return result('INVALID_SIGNATURE', 'The signature header is missing.');
  if (!isRequestTime(time)) {
    return result('INVALID_SIGNATURE', 'request-time must be epoch milliseconds or an ISO 8601 time.');
  }
  const parsed = parseSignatureHeader(header);
  if (!parsed || (parsed.algorithm ?? 'RSA256') !== 'RSA256') {
    return result(
      'INVALID_SIGNATURE',
      'Send algorithm=RSA256,keyVersion=<n>,signature=<percent-encoded base64>.',
    );
  }
  const { keyVersion, signature } = parsed;
  const key =
    keyVersion === undefined
      ? merchant.publicKeys[0]
      : merchant.publicKeys.find((candidate) => candidate.keyVersion === keyVersion);
  if (!key) return result('KEY_NOT_FOUND');
  const { method, path, body } = request;
  if (body === 'TOO_LARGE') return undefined;
  const message = { method, path, clientId: merchant.clientId, time, body };
  return verifyMessage(message, signature, key.key) ? undefined : result('INVALID_SIGNATURE');
}

/** Epoch milliseconds (Java, Go) or ISO 8601, with or without a colon in the offset and up to 7 decimals. */
function isRequestTime(text: string): boolean {
  if (/^\d{13}$/.test(text)) return true;
  const isShaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.test(text);
  return isShaped && !Number.isNaN(Date.parse(text));
}
