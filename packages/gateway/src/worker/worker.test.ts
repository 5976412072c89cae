import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgement, notificationSchema } from '@tillgate/contract';
import { parseSignatureHeader, verifyMessage } from '@tillgate/contract/signature';
import { commitCommand } from '../db/commit.js';
import { submitCard } from '../checkout/submitCard.js';
import type { PaymentSession, SessionTerms } from '../domain/session.js';
import { ManualClock } from '../testing/manual-clock.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { aBuyer } from '../testing/buyers.js';
import { aSession } from '../testing/payments.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const startMs = Date.UTC(2026, 10, 23, 12);
const minuteMs = 60_000;

/** What the merchant and the network answer, changed by each test. */
let merchantAnswers: (attempt: number, reply: ServerResponse) => void;
let networkAnswers: (path: string, reply: ServerResponse) => void;
let merchant: Peer;
let network: Peer;
let clock: ManualClock;
let testGateway: TestGateway;

const json = (reply: ServerResponse, status: number, value: unknown) =>
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const acknowledge = (_attempt: number, reply: ServerResponse) => json(reply, 200, acknowledgement);
const approve = (_path: string, reply: ServerResponse) => json(reply, 200, { state: 'APPROVED' });

beforeEach(async () => {
  merchantAnswers = acknowledge;
  networkAnswers = approve;
  merchant = await startPeer((_request, reply) => {
    merchantAnswers(merchant.received.length, reply);
  });
  network = await startPeer(({ path }, reply) => {
    networkAnswers(path, reply);
  });
  clock = new ManualClock(startMs);
  testGateway = await startTestGateway({ NETWORK_URL: network.url }, clock);
});
afterEach(async () => {
  await testGateway.close();
  await Promise.all([merchant.close(), network.close()]);
});

async function openSession(terms: SessionTerms = {}): Promise<PaymentSession> {
  const session = aSession({
    terms,
    clientId: testGateway.clientId,
    notifyUrl: `${merchant.url}/shop/payNotify?shop=1&x=a%20b`,
    createdAtMs: startMs,
    expiresAtMs: startMs + 60 * minuteMs,
  });
  return testGateway.gateway.context.insertSession(session);
}

const card = {
  number: '4054695723100768',
  expiryMonth: '12',
  expiryYear: '30',
  cvv: '123',
  holderName: 'A B',
};
const pay = async (session: PaymentSession) => {
  const { context } = testGateway.gateway;
  return submitCard(context, { sessionData: context.tokens.issue(session.sessionId), card }, aBuyer);
};
const notifications = () => merchant.received.map(({ body }) => notificationSchema.parse(JSON.parse(body)));
const inquiry = async () => {
  const body = JSON.stringify({ paymentRequestId: 'request-1' });
  const answer = await testGateway.call({ path: '/ams/sandbox/api/v1/payments/inquiryPayment', body });
  return answer.json;
};

describe('a notification', () => {
  it('is sent eight times, at the exact times of the schedule, when the merchant never says "received"', async () => {
    const wrong = [500, 302, 404, 200, 201, 503, 200, 500];
    const sentAt: number[] = [];
    merchantAnswers = (attempt, reply) => {
      sentAt.push((clock.nowMs() - startMs) / minuteMs);
      json(reply, wrong[attempt - 1] ?? 500, { result: { resultStatus: 'F' } });
    };
    const session = await openSession();
    const { context, runDue } = testGateway.gateway;
    const close = (operationId: string) => ({ type: 'CLOSE', operationId }) as const;
    await commitCommand(context.db, { session }, close, { nowMs: startMs, ids: context.ids });
    await runDue();
    for (let minute = 2; minute <= 25 * 60; minute += 10) {
      for (const ms of [-1, 0]) {
        clock.moveTo(startMs + minute * minuteMs + ms);
        await runDue();
      }
    }
    expect(sentAt).toEqual([0, 2, 12, 22, 82, 202, 562, 1462]);
    expect(new Set(merchant.received.map(({ body }) => body)).size).toBe(1);
    const delivery = await context.db.selectFrom('delivery').select('state').executeTakeFirst();
    expect(delivery?.state).toBe('DEAD');
  });

  it('is not sent again after the right answer', async () => {
    merchantAnswers = (attempt, reply) => (attempt < 3 ? reply.destroy() : acknowledge(attempt, reply));
    await pay(await openSession());
    networkAnswers = (_path, reply) => json(reply, 200, { state: 'PENDING' });
    for (let minute = 2; minute <= 26 * 60; minute += 10) {
      clock.moveTo(startMs + minute * minuteMs);
      await testGateway.gateway.runDue();
    }
    expect(merchant.received).toHaveLength(3);
  });

  it("is signed with the gateway's key over path, query and exact body", async () => {
    await pay(await openSession());
    await testGateway.gateway.runDue();
    expect(merchant.received).toHaveLength(2);
    for (const { method, path, headers, body } of merchant.received) {
      const { signature = '', 'request-time': time = '', 'client-id': clientId = '' } = headers;
      const parsed = parseSignatureHeader(String(signature));
      const message = { method, path, clientId: String(clientId), time: String(time), body };
      expect(path).toBe('/shop/payNotify?shop=1&x=a%20b');
      expect(verifyMessage(message, parsed?.signature ?? '', testGateway.gatewayPublicKey)).toBe(true);
    }
  });
});

describe('a merchant that never answers', () => {
  it('holds up nobody else', async () => {
    const silent = await startPeer(() => undefined);
    const { context } = testGateway.gateway;
    const close = (operationId: string) => ({ type: 'CLOSE', operationId }) as const;
    const sessions = Array.from({ length: 60 }, (_, index) =>
      aSession({
        clientId: testGateway.clientId,
        sessionId: String(index),
        paymentRequestId: String(index),
        notifyUrl: index < 59 ? `${silent.url}/notify` : `${merchant.url}/notify`,
        createdAtMs: startMs,
      }),
    );
    for (const session of sessions) {
      await context.insertSession(session);
      await commitCommand(context.db, { session }, close, { nowMs: startMs, ids: context.ids });
      clock.advance(1);
    }
    testGateway.gateway.startWorker();
    await expect.poll(() => merchant.received.length, { timeout: 5_000 }).toBe(1);
    expect(silent.received.length).toBeLessThan(40);
    await silent.close();
  });
});

describe('a payment', () => {
  it('is captured at once, told by both notifications, and shown by inquiry', async () => {
    expect(await pay(await openSession())).toMatchObject({ kind: 'report', paymentStatus: 'SUCCESS' });
    await testGateway.gateway.runDue();
    expect(
      notifications()
        .map(({ notifyType, result }) => `${notifyType} ${result.resultCode}`)
        .sort(),
    ).toEqual(['CAPTURE_RESULT SUCCESS', 'PAYMENT_RESULT SUCCESS']);
    expect(await inquiry()).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      paymentStatus: 'SUCCESS',
      transactions: [{ transactionType: 'CAPTURE', transactionStatus: 'SUCCESS' }],
    });
  });

  it('whose approval got lost stays PROCESSING, and is settled by asking: nothing is charged twice', async () => {
    networkAnswers = (_path, reply) => reply.destroy();
    const session = await openSession();
    expect(await pay(session)).toMatchObject({ paymentStatus: 'PROCESSING' });
    expect(await pay(session)).toMatchObject({ paymentStatus: 'PROCESSING' });
    expect(await inquiry()).toMatchObject({ paymentStatus: 'PROCESSING', result: { resultStatus: 'S' } });

    networkAnswers = approve;
    await testGateway.gateway.runDue();
    expect(await inquiry()).toMatchObject({ paymentStatus: 'SUCCESS' });
    const authorizations = network.received.filter(({ path }) => path === '/v1/authorizations');
    expect(authorizations).toHaveLength(1);
  });

  it('that the network never received fails once it is abandoned there, and the buyer may try again', async () => {
    const notReceived = { code: 'OPERATION_NOT_RECEIVED' };
    networkAnswers = (path, reply) =>
      path === '/v1/authorizations' ? reply.destroy() : json(reply, 404, notReceived);
    const session = await openSession();
    await pay(session);
    await testGateway.gateway.runDue();
    expect(await inquiry()).toMatchObject({ paymentStatus: 'PROCESSING' });

    networkAnswers = (path, reply) =>
      path.endsWith('/abandon')
        ? json(reply, 200, { state: 'DECLINED', reason: 'PROCESS_FAIL' })
        : json(reply, 404, notReceived);
    clock.advance(minuteMs);
    await testGateway.gateway.runDue();
    expect(await inquiry()).toMatchObject({ paymentStatus: 'FAIL', paymentResultCode: 'PROCESS_FAIL' });
    expect(notifications()).toHaveLength(0);
    networkAnswers = approve;
    expect(await pay(session)).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('is not taken for lost because something on the way answers 404', async () => {
    networkAnswers = (_path, reply) => json(reply, 404, { message: 'no such upstream' });
    await pay(await openSession());
    for (let minute = 0; minute < 30; minute++) {
      clock.advance(minuteMs);
      await testGateway.gateway.runDue();
    }
    expect(await inquiry()).toMatchObject({ paymentStatus: 'PROCESSING' });
    expect(network.received.filter(({ path }) => path.endsWith('/abandon'))).toHaveLength(0);
  });

  it('fails with a code of failure, whatever reason the network gives', async () => {
    networkAnswers = (_path, reply) => json(reply, 200, { state: 'DECLINED', reason: 'SUCCESS' });
    expect(await pay(await openSession())).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'PROCESS_FAIL',
    });
  });

  it('whose capture got no answer is captured later, with the same operation id', async () => {
    networkAnswers = (path, reply) => (path === '/v1/captures' ? reply.destroy() : approve(path, reply));
    await pay(await openSession());
    await testGateway.gateway.runDue();
    expect((await inquiry())['transactions']).toMatchObject([{ transactionStatus: 'PROCESSING' }]);
    networkAnswers = approve;
    clock.advance(minuteMs);
    await testGateway.gateway.runDue();
    expect((await inquiry())['transactions']).toMatchObject([{ transactionStatus: 'SUCCESS' }]);
    const captures = network.received.filter(({ path }) => path === '/v1/captures');
    expect(new Set(captures.map(({ body }) => body)).size).toBe(1);
  });

  it('that was declined is told when its session ends, once', async () => {
    networkAnswers = (_path, reply) =>
      json(reply, 200, { state: 'DECLINED', reason: 'USER_BALANCE_NOT_ENOUGH' });
    expect(await pay(await openSession())).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'USER_BALANCE_NOT_ENOUGH',
      canRetry: true,
    });
    await testGateway.gateway.runDue();
    expect(notifications()).toHaveLength(0);
    clock.advance(61 * minuteMs);
    await testGateway.gateway.runDue();
    await testGateway.gateway.runDue();
    expect(notifications()).toMatchObject([
      { notifyType: 'PAYMENT_RESULT', result: { resultCode: 'USER_BALANCE_NOT_ENOUGH', resultStatus: 'F' } },
    ]);
  });

  it('that is approved after its merchant cancelled it stores no card, though one was to be stored', async () => {
    const session = await openSession({ card: { tokenizeMode: 'ENABLED' } });
    const cancel = () => {
      const body = JSON.stringify({ paymentRequestId: 'request-1' });
      return testGateway.call({ path: '/ams/sandbox/api/v1/payments/cancel', body });
    };
    networkAnswers = (path, reply) => {
      if (path === '/v1/authorizations') void cancel().then(() => approve(path, reply));
      else approve(path, reply);
    };
    await pay(session);
    expect(await inquiry()).toMatchObject({ paymentStatus: 'CANCELLED' });
    const { db } = testGateway.gateway.context;
    expect(await db.selectFrom('stored_card').select('token').execute()).toEqual([]);
  });

  it('that is approved late is so even where what was kept for it does not open any more', async () => {
    networkAnswers = (_path, reply) => json(reply, 200, { state: 'PENDING' });
    await pay(await openSession({ card: { tokenizeMode: 'ENABLED' } }));
    const { db } = testGateway.gateway.context;
    await db.updateTable('awaited_facts').set({ sealed_facts: 'damaged' }).execute();
    networkAnswers = approve;
    clock.advance(minuteMs);
    await testGateway.gateway.runDue();
    expect(await inquiry()).toMatchObject({ paymentStatus: 'SUCCESS' });
  });

  it('is refused in a session that has ended', async () => {
    const session = await openSession();
    clock.advance(61 * minuteMs);
    expect(await pay(session)).toMatchObject({ kind: 'refused', code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
    expect(network.received).toHaveLength(0);
  });
});

describe('card data', () => {
  it('that the issuer puts into its text is cut out', async () => {
    const issuerMessage = `Card ${card.number} (4054 6957 2310 0768) not honoured`;
    networkAnswers = (_path, reply) =>
      json(reply, 200, { state: 'DECLINED', reason: 'DO_NOT_HONOR', issuerCode: '05', issuerMessage });
    await pay(await openSession());
    expect((await inquiry())['paymentResultInfo']).toMatchObject({
      refusalCodeRaw: '05',
      refusalReasonRaw: 'Card [card number] ([card number]) not honoured',
    });
  });

  it('is neither in the database nor in a notification', async () => {
    await pay(await openSession());
    await testGateway.gateway.runDue();
    const { db } = testGateway.gateway.context;
    const tables = ['payment_session', 'payment', 'operation', 'delivery', 'delivery_attempt'] as const;
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).not.toContain(card.number);
    expect(text).not.toContain('"cvv"');
    expect(merchant.received.map(({ body }) => body).join()).not.toContain(card.number);
  });
});
