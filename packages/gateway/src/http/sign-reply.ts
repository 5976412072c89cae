import { isoTime, type Result, type ResultCode } from '@tillgate/contract';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import type { MerchantKeys } from '../ports.js';

/** A reply of the wire API. Its HTTP status is 200, unless a test run wants another: Antom's SDKs throw away the body of any other. */
export interface WireReply {
  headers: Record<string, string>;
  body: string;
  /** Only of a fault of the sandbox: another status, or a connection that ends instead. */
  disturbance?: { httpStatus: number } | 'CUT';
}

/**
 * Serialises and signs a reply. The header names are lower case on the wire and no other header may hold the text
 * "signature" or "response-time": the Python and PHP SDKs read them by case-sensitive search.
 */
export async function signedReply(
  request: { method: string; path: string },
  merchant: MerchantKeys,
  message: object,
  nowMs: number,
): Promise<WireReply> {
  const { clientId, gatewayPrivateKey } = merchant;
  const { method, path } = request;
  const body = JSON.stringify(message);
  const time = isoTime(nowMs);
  const signature = await signMessage({ method, path, clientId, time, body }, gatewayPrivateKey);
  return {
    headers: {
      ...jsonHeaders(clientId),
      'response-time': time,
      signature: formatSignatureHeader(signature),
    },
    body,
  };
}

/** Codes that say that the caller did not prove who it is. */
const unsignedCodes: ReadonlySet<string> = new Set([
  'CLIENT_INVALID',
  'ILLEGAL_CLIENT_IP',
  'INVALID_SIGNATURE',
  'KEY_NOT_FOUND',
  'OAUTH_FAIL',
] satisfies ResultCode[]);

/** Whether a result code says that the caller did not prove who it is. */
export function isUnproven(resultCode: string): boolean {
  return unsignedCodes.has(resultCode);
}

/** Whether Antom answers without a signature where it answers this. */
export function isAnsweredUnsigned({ resultCode }: Result): boolean {
  return isUnproven(resultCode);
}

/**
 * A reply that cannot be signed, because we do not know for whom, or is not, because the request was not authentic or
 * came with an API key. It has no `response-time`: newer SDKs take a time without a signature for a reply that was tampered with.
 */
export function unsignedReply(clientId: string | undefined, message: object): WireReply {
  return { headers: jsonHeaders(clientId), body: JSON.stringify(message) };
}

function jsonHeaders(clientId: string | undefined): Record<string, string> {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return clientId === undefined ? headers : { ...headers, 'client-id': clientId };
}
