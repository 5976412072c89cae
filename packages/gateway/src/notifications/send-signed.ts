import { isoTime } from '@tillgate/contract';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import type { Reply } from '../domain/delivery.js';
import type { Context } from '../ports.js';

/** What is to be sent to a merchant's server. */
export interface Message {
  readonly clientId: string;
  readonly url: string;
  /** The exact text that is signed and sent. */
  readonly body: string;
  /** Ends the send before its time. */
  readonly signal?: AbortSignal | undefined;
  /** Changes the signature, for a fault of the sandbox. */
  readonly spoil?: ((signature: string) => string) | undefined;
}

/** What was sent, and what came back. */
export interface Sent {
  /** As they were sent; undefined: nothing was. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly reply: Reply;
}

/** Signs a message with the gateway's key for its merchant, by the machine's clock, and posts it. */
export async function sendSigned(context: Context, message: Message): Promise<Sent> {
  const { clientId, url, body, signal } = message;
  const merchant = await context.merchantKeys(clientId);
  if (!merchant) return notSent('the merchant is gone');
  if (!URL.canParse(url)) return notSent('the URL cannot be read');
  const { pathname, search } = new URL(url);
  const time = isoTime(context.machineClock.nowMs());
  const signature = await signMessage(
    { method: 'POST', path: pathname + search, clientId, time, body },
    merchant.gatewayPrivateKey,
  );
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(message.spoil?.(signature) ?? signature),
  };
  return { headers, reply: await context.merchantHttp.post({ clientId, url, headers, body, signal }) };
}

function notSent(error: string): Sent {
  return { headers: undefined, reply: { kind: 'failed', error } };
}
