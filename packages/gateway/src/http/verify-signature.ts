import { result, type Result } from '@tillgate/contract';
import { parseSignatureHeader, verifyMessage } from '@tillgate/contract/signature';
import type { MerchantKeys } from '../ports.js';
import { headerOf } from './header-lines.js';
import { requestTimeFault } from './request-time.js';
import type { WireRequest } from './wire-request.js';

/**
 * Checks the request's signature over the bytes and the path as received. An absent `keyVersion` means the
 * latest key. Returns what is wrong, or undefined; nothing that this returns is answered with a signature.
 */
export function signatureFault(
  request: WireRequest,
  merchant: MerchantKeys,
  nowMs: number,
): Result | undefined {
  const header = headerOf(request.headers, 'signature');
  if (header === undefined) return result('INVALID_SIGNATURE', 'The signature header is missing.');
  const time = headerOf(request.headers, 'request-time') ?? '';
  const timeFault = requestTimeFault(time, merchant, nowMs);
  if (timeFault) return timeFault;
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
  if (body === 'TOO_LARGE') {
    return result('PARAM_ILLEGAL', 'The body is larger than 1 MiB; its signature was not checked.');
  }
  const message = { method, path, clientId: merchant.clientId, time, body };
  return verifyMessage(message, signature, key.key) ? undefined : result('INVALID_SIGNATURE');
}
