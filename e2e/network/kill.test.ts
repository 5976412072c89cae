import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram } from '../../scripts/programs.mjs';
import { signedCall, type WireAnswer } from '../signed-call.js';

type Program = Awaited<ReturnType<typeof startProgram>>;

/** Between the gateway and the card network: passes everything on, but may kill the gateway before it hears an answer. */
interface Wire {
  url: string;
  /** Kills the gateway once the network has answered a call of this path, before the answer arrives. */
  killAt(path: string): void;
  close(): Promise<void>;
}

let folder: string;
let network: Program;
let gateway: Program;
let wire: Wire;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-kill-'));
  network = await startProgram('network', { PORT: '0', LEDGER_FILE: join(folder, 'ledger.jsonl') });
  wire = await openWire(network.url);
  gateway = await startGateway();
});
afterAll(async () => {
  await Promise.all([gateway.stop(), network.stop(), wire.close()]);
  await rm(folder, { recursive: true });
});

const startGateway = () =>
  startProgram('gateway', {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    NETWORK_URL: wire.url,
    LOG_LEVEL: 'silent',
  });

async function openWire(networkUrl: string): Promise<Wire> {
  let deadly: string | undefined;
  const server: Server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url: path = '' } = incoming;
      const body = method === 'POST' ? Buffer.concat(chunks).toString('utf8') : null;
      void pass(method, path, body).then((answered) => {
        if (path !== deadly) return reply.writeHead(answered.status, answered.headers).end(answered.text);
        deadly = undefined;
        process.kill(gateway.pid, 'SIGKILL');
      });
    });
  });
  const pass = async (method: string, path: string, body: string | null) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(networkUrl + path, { method, headers, body });
    return { status: answer.status, headers, text: await answer.text() };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    killAt: (path) => {
      deadly = path;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const money = { currency: 'SGD', value: '4200' };

async function call(method: string, message: object): Promise<WireAnswer> {
  const { clientId, url } = gateway;
  const privateKey = await readFile(join(folder, 'data', 'merchants', clientId, 'private-key.pem'), 'utf8');
  return signedCall({ urls: { gateway: url }, clientId, privateKey }, method, message);
}

/** A payment that is authorised and not captured. */
async function authorized(paymentRequestId: string): Promise<unknown> {
  const session = await call('createPaymentSession', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: { referenceOrderId: 'o', orderDescription: 'A bowl', orderAmount: money },
    paymentAmount: money,
    paymentFactor: { captureMode: 'MANUAL' },
    paymentRedirectUrl: 'https://shop.example/result',
  });
  const card = {
    number: '4054695723100768',
    expiryMonth: '12',
    expiryYear: '39',
    cvv: '123',
    holderName: 'A',
  };
  await fetch(`${gateway.url}/checkout/submitCard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sessionData: session['paymentSessionData'], card }),
  });
  return (await call('inquiryPayment', { paymentRequestId }))['paymentId'];
}

async function bookedOf(kind: string): Promise<number> {
  const ledger = await readFile(join(folder, 'ledger.jsonl'), 'utf8');
  return ledger.split('\n').filter((line) => line.startsWith(`{"kind":"${kind}"`)).length;
}

const captureOf = (paymentId: unknown) => ({
  captureRequestId: `capture of ${String(paymentId)}`,
  paymentId,
  captureAmount: money,
});

async function captured(paymentRequestId: string): Promise<unknown> {
  const paymentId = await authorized(paymentRequestId);
  await call('capture', captureOf(paymentId));
  return paymentId;
}

const rows = [
  { method: 'capture', path: '/v1/captures', kind: 'CAPTURE', arrange: authorized, messageOf: captureOf },
  {
    method: 'refund',
    path: '/v1/refunds',
    kind: 'REFUND',
    arrange: captured,
    messageOf: (paymentId: unknown) => ({ refundRequestId: 'refund-1', paymentId, refundAmount: money }),
  },
  {
    method: 'cancel',
    path: '/v1/voids',
    kind: 'VOID',
    arrange: authorized,
    messageOf: (paymentId: unknown) => ({ paymentId }),
  },
];

describe('a gateway that is killed after the network answered, before it heard', () => {
  it.each(rows)('does the $method once, when the merchant asks again', async (row) => {
    const paymentId = await row.arrange(`${row.method}-1`);
    const message = row.messageOf(paymentId);
    const before = await bookedOf(row.kind);
    wire.killAt(row.path);
    await expect(call(row.method, message)).rejects.toThrow();
    await gateway.exited;
    expect((await bookedOf(row.kind)) - before).toBe(1);
    gateway = await startGateway();
    const retried = await call(row.method, message);
    expect(retried.result.resultCode).toBe('SUCCESS');
    expect(await call(row.method, message)).toEqual(retried);
    expect((await bookedOf(row.kind)) - before).toBe(1);
  });
});
