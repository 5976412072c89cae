import { readPrivateKey, formatSignatureHeader, signMessage } from '@tillgate/contract/signature';

export interface WireAnswer {
  result: { resultCode: string; resultStatus: string; resultMessage: string };
  [field: string]: unknown;
}

/** A gateway, and a merchant of it. */
export interface MerchantAccess {
  urls: { gateway: string };
  clientId: string;
  privateKey: string;
}

/** Calls a wire method as the sandbox merchant, with nothing but fetch and the signature rule. */
export async function signedCall(
  network: MerchantAccess,
  method: string,
  message: object,
  group: 'payments' | 'vaults' = 'payments',
): Promise<WireAnswer> {
  const path = `/ams/sandbox/api/v1/${group}/${method}`;
  const { clientId } = network;
  const body = JSON.stringify(message);
  const time = String(Date.now());
  const signed = { method: 'POST', path, clientId, time, body };
  const signature = await signMessage(signed, readPrivateKey(network.privateKey));
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
  const reply = await fetch(network.urls.gateway + path, { method: 'POST', headers, body });
  return (await reply.json()) as WireAnswer;
}
