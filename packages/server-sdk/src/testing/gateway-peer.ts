import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  signMessage,
  verifyMessage,
} from '@tillgate/contract/signature';
import { TillgateClient, type SigningOptions } from '../index.js';

export const clientId = 'SANDBOX_5Y0000000000000001';

// Made once, as to make a pair takes a fifth of a second.
const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const gatewayKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

export interface PeerRequest {
  /** As on the request line. */
  url: string;
  /** From `/ams` on: a prefix before it is for a proxy that takes it away. */
  path: string;
  headers: IncomingHttpHeaders;
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
  /** How many connections were made. */
  connections(): number;
  answerWith(answer: PeerAnswer): void;
  /** Answers with a signed message; `sent` is what really goes over the wire. */
  answerSigned(message: unknown, changes?: SignChanges, sent?: string): void;
  answerPlain(status: number, text: string, headers?: Record<string, string>): void;
  clientOptions: SigningOptions;
  /** A client of this gateway, with other options where given. */
  client(options?: Partial<SigningOptions>): TillgateClient;
  /** Signs a text and answers with it, unless told to change something. */
  sign(request: PeerRequest, text: string, changes?: SignChanges): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export interface SignChanges {
  privateKey?: KeyObject;
  clientId?: string;
}

/** What a call threw. */
export async function thrown(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}

/** The other end of the wire on a free port: verifies what it gets, and answers as told. */
export async function startGatewayPeer(): Promise<GatewayPeer> {
  const received: PeerRequest[] = [];
  let answer: PeerAnswer = (_request, reply) => reply.writeHead(500).end();

  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = incoming.url ?? '';
      const path = url.slice(Math.max(0, url.indexOf('/ams/')));
      const clientId = String(incoming.headers['client-id']);
      const time = String(incoming.headers['request-time']);
      const body = Buffer.concat(chunks);
      const signature = parseSignatureHeader(String(incoming.headers['signature']))?.signature ?? '';
      const message = { method: 'POST', path, clientId, time, body };
      const request = {
        url,
        path,
        headers: incoming.headers,
        clientId,
        body,
        isSigned: verifyMessage(message, signature, merchantKeys.publicKey),
      };
      received.push(request);
      answer(request, reply);
    });
  });
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const url = `http://127.0.0.1:${port}`;
  const sign: GatewayPeer['sign'] = async ({ path, clientId: requestClientId }, text, changes = {}) => {
    const { privateKey = gatewayKeys.privateKey, clientId: signedClientId = requestClientId } = changes;
    const time = '2026-11-23T03:24:09Z';
    const message = { method: 'POST', path, clientId: signedClientId, time, body: text };
    const signature = formatSignatureHeader(await signMessage(message, privateKey));
    return { 'client-id': signedClientId, 'response-time': time, signature };
  };
  const clientOptions = {
    gatewayUrl: url,
    clientId,
    privateKey: merchantKeys.privateKey,
    gatewayPublicKey: gatewayKeys.publicKey,
    retries: { max: 2, baseDelayMs: 1, maxDelayMs: 2 },
  };
  return {
    url,
    merchantKeys,
    gatewayKeys,
    received,
    connections: () => connections,
    answerWith: (next) => {
      answer = next;
    },
    answerSigned: (message, changes, sent) => {
      const text = JSON.stringify(message);
      answer = async (request, reply) =>
        reply.writeHead(200, await sign(request, text, changes)).end(sent ?? text);
    },
    answerPlain: (status, text, headers = {}) => {
      answer = (_request, reply) => reply.writeHead(status, headers).end(text);
    },
    clientOptions,
    client: (options) => new TillgateClient({ ...clientOptions, ...options }),
    sign,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
