import type { KeyObject } from 'node:crypto';
import { openedSignature } from '@tillgate/contract/explain-signature';
import { parseSignatureHeader, verifyMessage } from '@tillgate/contract/signature';
import { SignatureError, type CallIdentity } from './errors.js';
import { keyFingerprint } from './keys.js';

/** A received message with the headers that matter to its signature. */
export interface SignedInput {
  httpMethod: string;
  /** Path with query. */
  path: string;
  /** As received. */
  clientId: string | undefined;
  time: string | undefined;
  signature: string | undefined;
  body: Uint8Array | string;
}

/** Throws a SignatureError unless the gateway signed exactly these bytes for this client. */
export function checkSignature(
  input: SignedInput,
  expected: { clientId: string; gatewayPublicKey: KeyObject },
  call: CallIdentity,
): void {
  const reason = signatureFault(input, expected);
  if (reason !== undefined) throw signatureError(input, expected.gatewayPublicKey, call, reason);
}

export function signatureError(
  { httpMethod, path, clientId, time }: SignedInput,
  gatewayPublicKey: KeyObject,
  call: CallIdentity,
  reason: string,
): SignatureError {
  const fingerprint = keyFingerprint(gatewayPublicKey);
  return new SignatureError(call, reason, { httpMethod, path, clientId, time, keyFingerprint: fingerprint });
}

function signatureFault(
  { httpMethod, path, clientId, time, signature, body }: SignedInput,
  expected: { clientId: string; gatewayPublicKey: KeyObject },
): string | undefined {
  if (signature === undefined) return 'The message has no signature header.';
  if (time === undefined) return 'The message has no time header.';
  if (clientId === undefined) return 'The message has no client-id header.';
  if (clientId !== expected.clientId) return `The message is for another client than ${expected.clientId}.`;
  const parsed = parseSignatureHeader(signature);
  if (!parsed) return 'The signature header is malformed.';
  if (parsed.algorithm !== undefined && parsed.algorithm !== 'RSA256') {
    return 'The signature has another algorithm than RSA256.';
  }
  const message = { method: httpMethod, path, clientId, time, body };
  if (verifyMessage(message, parsed.signature, expected.gatewayPublicKey)) return undefined;
  return openedSignature(parsed.signature, expected.gatewayPublicKey)
    ? 'The key fits, but something else than this path, time and body was signed; explainSignature finds out what.'
    : 'The signature was made with another key than this one.';
}
