import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  signMessage,
  verifyMessage,
} from '@tillgate/contract/signature';

export const clientId = 'SANDBOX_5Y0000000000000001';

export interface PeerCall {
  method: string;
  message: Record<string, unknown>;
}

export interface GatewayPeer {
  url: string;
  privateKey: string;
  publicKey: string;
  calls: PeerCall[];
  /** What an inquiry answers besides `result`; undefined for ORDER_NOT_EXIST. */
  payment: Record<string, unknown> | undefined;
  /** Makes the next call fail before it is answered. */
  breakNext(): void;
  /** Signs a notification and posts it; returns the merchant's answer. */
  notify(url: string, message: unknown, changes?: { key?: KeyObject; sent?: string }): Promise<NotifyReply>;
  close(): Promise<void>;
}

export interface NotifyReply {
  status: number;
  body: { result: { resultCode: string; resultStatus: string } };
}

const succeeded = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' };
const notFound = {
  resultCode: 'ORDER_NOT_EXIST',
  resultStatus: 'F',
  resultMessage: 'The order does not exist.',
};

const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const gatewayKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A program on the other end of the wire, on a free port: verifies every call and signs every answer. */
export async function startGatewayPeer(): Promise<GatewayPeer> {
  const calls: PeerCall[] = [];
  let isBroken = false;

  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      void (async () => {
        const path = incoming.url ?? '';
        const body = Buffer.concat(chunks);
        const call = { method: path.slice(path.lastIndexOf('/') + 1), message: JSON.parse(body.toString()) };
        if (!isSignedByMerchant(incoming.headers, path, body, merchantKeys.publicKey)) {
          reply.writeHead(400).end();
          return;
        }
        calls.push(call);
        if (isBroken) {
          isBroken = false;
          reply.destroy();
          return;
        }
        const text = JSON.stringify(answer(call));
        const time = '2026-11-23T03:24:09Z';
        const signature = await signMessage(
          { method: 'POST', path, clientId, time, body: text },
          gatewayKeys.privateKey,
        );
        const headers = {
          'client-id': clientId,
          'response-time': time,
          signature: formatSignatureHeader(signature),
        };
        reply.writeHead(200, headers).end(text);
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();

  function answer({ method, message }: PeerCall): Record<string, unknown> {
    if (method !== 'createPaymentSession') {
      return peer.payment ? { result: succeeded, ...peer.payment } : { result: notFound };
    }
    return {
      result: succeeded,
      paymentSessionData: `data-of-${String(message['paymentRequestId'])}`,
      paymentSessionId: randomUUID(),
      paymentSessionExpiryTime: new Date(Date.now() + 3_600_000).toISOString(),
    };
  }

  const peer: GatewayPeer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    privateKey: merchantKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: gatewayKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    calls,
    payment: undefined,
    breakNext: () => {
      isBroken = true;
    },
    notify: async (url, message, { key = gatewayKeys.privateKey, sent } = {}) => {
      const body = JSON.stringify(message);
      const time = String(Date.now());
      const path = new URL(url).pathname;
      const signature = await signMessage({ method: 'POST', path, clientId, time, body }, key);
      const headers = {
        'content-type': 'application/json; charset=UTF-8',
        'client-id': clientId,
        'request-time': time,
        signature: formatSignatureHeader(signature),
      };
      const response = await fetch(url, { method: 'POST', headers, body: sent ?? body });
      return { status: response.status, body: JSON.parse(await response.text()) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return peer;
}

function isSignedByMerchant(
  headers: Record<string, string | string[] | undefined>,
  path: string,
  body: Buffer,
  publicKey: KeyObject,
): boolean {
  const signature = parseSignatureHeader(String(headers['signature']))?.signature ?? '';
  const time = String(headers['request-time']);
  return verifyMessage({ method: 'POST', path, clientId, time, body }, signature, publicKey);
}
