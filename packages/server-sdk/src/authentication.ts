import type { KeyObject } from 'node:crypto';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';

/** How a call says who sends it. */
export type Authentication = Signing | ApiKey;

/** RSA signatures both ways. */
export interface Signing {
  kind: 'SIGNATURE';
  clientId: string;
  privateKey: KeyObject;
  keyVersion: string;
  gatewayPublicKey: KeyObject;
  /** Whether an unsigned answer may tell of a failure. */
  allowUnsignedFailures: boolean;
}

/** A secret in a header; what comes back is as trustworthy as the TLS connection. */
export interface ApiKey {
  kind: 'API_KEY';
  apiKey: string;
}

/** The headers that a request of this body to this path carries; `path` is the one that the gateway sees. */
export async function authenticationHeaders(
  authentication: Authentication,
  path: string,
  body: Uint8Array,
): Promise<Record<string, string>> {
  if (authentication.kind === 'API_KEY') return { authorization: `Bearer ${authentication.apiKey}` };
  const { clientId, privateKey, keyVersion } = authentication;
  const time = String(Date.now());
  const signature = await signMessage({ method: 'POST', path, clientId, time, body }, privateKey);
  return {
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature, keyVersion),
  };
}
