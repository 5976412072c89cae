import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  signMessage,
  verifyMessage,
} from '@tillgate/contract/signature';

export interface PeerRequest {
  path: string;
  clientId: string;
  body: Buffer;
  /** Whether the merchant's signature fits the exact bytes. */
  isSigned: boolean;
}

export type PeerAnswer = (request: PeerRequest, reply: ServerResponse) => unknown;

export interface GatewayPeer {
  url: string;
  merchantKeys: { privateKey: KeyObject; publicKey: KeyObject };
  gatewayKeys: { privateKey: KeyObject; publicKey: KeyObject };
  received: PeerRequest[];
  answerWith(answer: PeerAnswer): void;
  /** Signs a text and answers with it, unless told to change something. */
  sign(request: PeerRequest, text: string, changes?: SignChanges): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export interface SignChanges {
  privateKey?: KeyObject;
  clientId?: string;
}

/** The other end of the wire on a free port: verifies what it gets, and answers as told. */
export async function startGatewayPeer(): Promise<GatewayPeer> {
  const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const gatewayKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const received: PeerRequest[] = [];
  let answer: PeerAnswer = (_request, reply) => reply.writeHead(500).end();

  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const path = incoming.url ?? '';
      const clientId = String(incoming.headers['client-id']);
      const time = String(incoming.headers['request-time']);
      const body = Buffer.concat(chunks);
      const signature = parseSignatureHeader(String(incoming.headers['signature']))?.signature ?? '';
      const message = { method: 'POST', path, clientId, time, body };
      const request = {
        path,
        clientId,
        body,
        isSigned: verifyMessage(message, signature, merchantKeys.publicKey),
      };
      received.push(request);
      answer(request, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    merchantKeys,
    gatewayKeys,
    received,
    answerWith: (next) => {
      answer = next;
    },
    sign: async ({ path, clientId: requestClientId }, text, changes = {}) => {
      const { privateKey = gatewayKeys.privateKey, clientId = requestClientId } = changes;
      const time = '2026-11-23T03:24:09Z';
      const signature = await signMessage({ method: 'POST', path, clientId, time, body: text }, privateKey);
      return { 'client-id': clientId, 'response-time': time, signature: formatSignatureHeader(signature) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
