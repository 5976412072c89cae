import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgement } from '@tillgate/contract';
import { parseSignatureHeader, verifyMessage } from '@tillgate/contract/signature';
import { startPeer, type Peer } from '../testing/peer.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { testNotification } from './test-notification.js';
import { aSession } from '../testing/payments.js';

let gateway: TestGateway;
let receiver: Peer;
let answer: (reply: ServerResponse) => void;

beforeAll(async () => {
  gateway = await startTestGateway();
  receiver = await startPeer((_request, reply) => answer(reply));
});
afterAll(async () => {
  await gateway.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  answer = (reply) => reply.end(JSON.stringify(acknowledgement));
});

const test = (body: Record<string, unknown>, url = `${receiver.url}/hook?shop=1`) =>
  testNotification(gateway.gateway.context, { clientId: gateway.clientId, url, body });
const sample = { notifyType: 'PAYMENT_RESULT', paymentRequestId: 'test-1', metadata: 'Zoë' };

describe('a test of a notification', () => {
  it('is signed as a real one is, and told how it was judged', async () => {
    const tested = await test(sample);
    expect(tested).toMatchObject({ kind: 'sent', reply: { kind: 'answered', httpStatus: 200 } });
    const judged = tested.kind === 'sent' ? tested.judgement : [];
    expect(judged.map(({ isMet }) => isMet)).toEqual([true, true, true, true, true]);
    const [received] = receiver.received;
    if (!received) throw new Error('nothing was sent');
    const { method, path, headers, body } = received;
    const { 'client-id': clientId, 'request-time': time, signature } = headers;
    const message = { method, path, clientId: String(clientId), time: String(time), body };
    const signed = parseSignatureHeader(String(signature))?.signature ?? '';
    expect(verifyMessage(message, signed, gateway.gatewayPublicKey)).toBe(true);
    expect(JSON.parse(body)).toEqual(sample);
  });

  it('tells which rule an answer breaks', async () => {
    answer = (reply) => reply.writeHead(201).end('{"result":{"resultStatus":"S","resultCode":"OK"}}');
    const tested = await test(sample);
    const broken = tested.kind === 'sent' ? tested.judgement.filter(({ isMet }) => !isMet) : [];
    expect(broken.map(({ rule }) => rule)).toEqual(['STATUS_200', 'RESULT_CODE_SUCCESS']);
  });

  it('goes nowhere where notifications may not go', async () => {
    const tested = await test(sample, 'http://169.254.169.254/latest/meta-data/');
    expect(tested).toMatchObject({ reply: { kind: 'failed', error: expect.stringContaining('not sent') } });
  });

  it('leaves no delivery, and nothing of the endpoint', async () => {
    await test(sample);
    const { db } = gateway.gateway.context;
    expect(await db.selectFrom('delivery').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('endpoint').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['as an id', { paymentRequestId: 'real-1' }],
    ['under another name', { id: 'real-1' }],
    ['somewhere inside', { orders: [{ of: { request: 'real-1' } }] }],
    ['as a number', { paymentRequestId: 1001 }],
    ['behind many others', { ids: [...Array.from({ length: 8_000 }, (_, at) => `none-${at}`), 'real-1'] }],
  ])('is refused where it names a payment that there is: %s', async (_where, body) => {
    const { context } = gateway.gateway;
    const { clientId } = gateway;
    for (const paymentRequestId of ['real-1', '1001']) {
      await context.insertSession(
        aSession({ clientId, paymentRequestId, sessionId: paymentRequestId, expiresAtMs: 1e15 }),
      );
    }
    expect(await test(body)).toEqual({ kind: 'namesRealPayment' });
    expect(receiver.received).toHaveLength(0);
  });
});
