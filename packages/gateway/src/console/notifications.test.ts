import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgement } from '@tillgate/contract';
import { consoleSchemas, type ConsoleAnswer, type ConsoleCallOf } from '@tillgate/contract/console';
import { insertDelivery } from '../db/deliveries.js';
import { transact } from '../db/transact.js';
import { pausedAfterMs } from '../domain/endpoint-health.js';
import { ManualClock } from '../testing/manual-clock.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { consoleAnswerers } from './routes.js';

type MerchantCall = ConsoleCallOf<'MERCHANT' | 'GATEWAY'>;

const from = { address: '127.0.0.1', deviceToken: undefined };
const startMs = Date.UTC(2026, 10, 23, 12);
const minuteMs = 60_000;
const isoOf = (ms: number) => new Date(ms).toISOString();

let clock: ManualClock;
let gateway: TestGateway;
let receiver: Peer;
let answer: (reply: ServerResponse) => void;
let made = 0;

const acknowledge = (reply: ServerResponse) => reply.end(JSON.stringify(acknowledgement));
const fail = (reply: ServerResponse) => reply.writeHead(500).end('broken');

beforeAll(async () => {
  clock = new ManualClock(startMs);
  receiver = await startPeer((_request, reply) => answer(reply));
  gateway = await startTestGateway({}, clock);
});
afterAll(async () => {
  await gateway.close();
  await receiver.close();
});
beforeEach(async () => {
  answer = acknowledge;
  clock.moveTo(startMs);
  const { db } = gateway.gateway.context;
  for (const table of ['delivery_attempt', 'delivery', 'endpoint', 'alert'] as const) {
    await db.deleteFrom(table).execute();
  }
});

async function reply(name: MerchantCall, given: object = {}, clientId = gateway.clientId) {
  const { context } = gateway.gateway;
  const caller = { kind: 'PERSON', personId: 'p', email: 'dev@shop.example', sessionId: 's' } as const;
  return consoleAnswerers[name]({ context, from, caller, role: 'OWNER' }, { clientId, ...given });
}

/** What a call answers, as its schema says. */
async function ask<Name extends MerchantCall>(name: Name, given: object = {}): Promise<ConsoleAnswer<Name>> {
  const answered = await reply(name, given);
  if (answered.kind === 'refused') throw new Error(answered.message);
  return consoleSchemas[name].answer.parse(answered.answer) as ConsoleAnswer<Name>;
}

/** Adds a notification and has it sent. Returns its id. */
async function tell(notifyType = 'VAULTING_RESULT', path = '/notify'): Promise<string> {
  const { context, runDue } = gateway.gateway;
  const deliveryId = String(++made).padStart(38, '0');
  await transact(context.db, (tx) =>
    insertDelivery(tx, {
      deliveryId,
      clientId: gateway.clientId,
      paymentId: null,
      operationId: deliveryId,
      notifyType,
      url: `${receiver.url}${path}`,
      body: `{"number":${made}}`,
      createdAtMs: clock.nowMs(),
    }),
  );
  await runDue();
  return deliveryId;
}

/** Sends a notification until its schedule is over. */
async function tellInVain(): Promise<string> {
  answer = fail;
  const deliveryId = await tell();
  for (let hour = 0; hour < 28; hour++) {
    clock.advance(60 * minuteMs);
    await gateway.gateway.runDue();
  }
  return deliveryId;
}

describe('the list of notifications', () => {
  it('has the newest first, in pages', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      ids.unshift(await tell());
      clock.advance(index === 2 ? 0 : 1);
    }
    const first = await ask('listDeliveries', { limit: '2' });
    const second = await ask('listDeliveries', { limit: '2', after: first.next });
    const third = await ask('listDeliveries', { limit: '2', after: second.next });
    const items = [...first.items, ...second.items, ...third.items];
    expect(items.map(({ deliveryId }) => deliveryId)).toEqual(ids);
    expect(third.next).toBeUndefined();
  });

  it('finds by id, state, type and time', async () => {
    const received = await tell('CAPTURE_RESULT');
    clock.advance(minuteMs);
    answer = fail;
    const failed = await tell('REFUND_RESULT');
    const found = async (given: object) =>
      (await ask('listDeliveries', given)).items.map(({ deliveryId }) => deliveryId);
    expect(await found({})).toEqual([failed, received]);
    expect(await found({ search: received })).toEqual([received]);
    expect(await found({ search: 'nothing' })).toEqual([]);
    expect(await found({ state: 'PENDING,DEAD' })).toEqual([failed]);
    expect(await found({ state: 'DELIVERED' })).toEqual([received]);
    expect(await found({ notifyType: 'CAPTURE_RESULT' })).toEqual([received]);
    expect(await found({ from: isoOf(startMs + minuteMs) })).toEqual([failed]);
    expect(await found({ until: isoOf(startMs + minuteMs) })).toEqual([received]);
  });

  it('tells how the last attempt went, and when the next one is', async () => {
    answer = fail;
    await tell();
    const { items } = await ask('listDeliveries');
    expect(items).toMatchObject([
      {
        state: 'PENDING',
        attempts: 1,
        httpStatus: 500,
        createdAt: isoOf(startMs),
        nextAttemptAt: isoOf(startMs + 2 * minuteMs),
        isPaused: false,
      },
    ]);
  });

  it('has nothing of another merchant', async () => {
    const deliveryId = await tell();
    const other = async (name: MerchantCall, given: object = {}) => reply(name, given, 'SANDBOX_OTHER');
    expect(await other('listDeliveries')).toMatchObject({ answer: { items: [] } });
    for (const name of ['readDelivery', 'resendDelivery'] as const) {
      expect(await other(name, { deliveryId })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('one notification', () => {
  it('is told with each attempt, its headers and what came back', async () => {
    answer = fail;
    const deliveryId = await tell();
    answer = acknowledge;
    expect(await ask('resendDelivery', { deliveryId })).toEqual({ count: 1, hasMore: false });
    await gateway.gateway.runDue();
    const detail = await ask('readDelivery', { deliveryId });
    expect(detail).toMatchObject({ state: 'DELIVERED', attempts: 2, body: receiver.received.at(-1)?.body });
    expect(detail.sends).toMatchObject([
      { attempt: 1, cause: 'SCHEDULE', httpStatus: 500, responseBody: 'broken', isDelivered: false },
      { attempt: 2, cause: 'RESEND', httpStatus: 200, isDelivered: true },
    ]);
    expect(detail.sends[1]?.requestHeaders).toMatchObject({
      'client-id': gateway.clientId,
      signature: receiver.received.at(-1)?.headers['signature'],
    });
  });
});

describe('notifications of a span of time', () => {
  it('are sent again, all of a state', async () => {
    await tell();
    await tell();
    const sent = receiver.received.length;
    const until = isoOf(startMs + 1);
    expect(await ask('resendDeliveries', { state: 'DELIVERED', until })).toEqual({
      count: 2,
      hasMore: false,
    });
    await gateway.gateway.runDue();
    expect(receiver.received).toHaveLength(sent + 2);
  });
});

describe('an endpoint', () => {
  it('is told with its health, and resumed when it was paused', async () => {
    await tell('CAPTURE_RESULT', '/healthy?order=1');
    answer = fail;
    await tell();
    clock.advance(pausedAfterMs);
    await gateway.gateway.runDue();
    const { endpoints } = await ask('listEndpoints');
    const url = `${receiver.url}/notify`;
    expect(endpoints).toMatchObject([
      { url, state: 'PAUSED', waiting: 1, failures: 2, failingSince: isoOf(startMs) },
      { url: `${receiver.url}/healthy`, state: 'HEALTHY', waiting: 0, lastDeliveredAt: isoOf(startMs) },
    ]);
    expect(endpoints[0]?.reason).toContain('HTTP 500');
    const { items } = await ask('listDeliveries', { state: 'PENDING' });
    expect(items).toMatchObject([{ isPaused: true }]);
    expect(items[0]).not.toHaveProperty('nextAttemptAt');

    answer = acknowledge;
    expect(await ask('resumeEndpoint', { url })).toMatchObject({ count: 1 });
    await gateway.gateway.runDue();
    expect((await ask('listEndpoints')).endpoints.map(({ state }) => state)).toEqual(['HEALTHY', 'HEALTHY']);
    expect(await reply('resumeEndpoint', { url })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('alerts', () => {
  it('tell of a notification that is dead, until it is put away', async () => {
    const deliveryId = await tellInVain();
    const { items } = await ask('listAlerts');
    expect(items).toMatchObject([
      { kind: 'DELIVERY_DEAD', deliveryId, url: `${receiver.url}/notify`, isResolved: false },
    ]);
    const [alert] = items;
    expect(await ask('dismissAlert', { alertId: alert?.alertId })).toEqual({});
    expect((await ask('listAlerts')).items).toMatchObject([{ isResolved: true }]);
    expect(await reply('dismissAlert', { alertId: alert?.alertId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('come in pages, newest first', async () => {
    const first = await tellInVain();
    clock.advance(1);
    const second = await tellInVain();
    const page = await ask('listAlerts', { limit: '1' });
    const next = await ask('listAlerts', { limit: '1', after: page.next });
    expect([...page.items, ...next.items].map(({ deliveryId }) => deliveryId)).toEqual([second, first]);
    expect(next.next).toBeUndefined();
  });
});

describe('a test of a notification', () => {
  it('has samples of each kind, with the URL of the settings', async () => {
    await gateway.configure({ refundNotifyUrl: 'https://shop.example/refunds' });
    const { samples } = await ask('readNotificationSamples');
    const kinds = ['PAYMENT', 'CAPTURE', 'REFUND', 'VAULTING', 'DISPUTE'];
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const refund = samples.find(({ kind }) => kind === 'REFUND');
    expect(refund).toMatchObject({ name: 'REFUND_RESULT', url: 'https://shop.example/refunds' });
    expect(JSON.parse(refund?.body ?? '')).toMatchObject({ notifyType: 'REFUND_RESULT' });
  });

  it('is sent as it was edited, and judged', async () => {
    answer = fail;
    const body = '{ "notifyType": "PAYMENT_RESULT", "paymentRequestId": "mine" }';
    const tested = await ask('testNotification', { url: `${receiver.url}/test`, body });
    expect(receiver.received.at(-1)?.body).toBe(JSON.stringify(JSON.parse(body)));
    expect(tested).toMatchObject({ httpStatus: 500, responseBody: 'broken', isDelivered: false });
    expect(tested.rules.map(({ rule, isKept }) => [rule, isKept])).toEqual([
      ['ANSWERED', true],
      ['STATUS_200', false],
      ['JSON', false],
      ['RESULT_STATUS_S', false],
      ['RESULT_CODE_SUCCESS', false],
    ]);
  });

  const deep = '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000);
  it.each(['', '{', '[]', '"text"', 'null', deep])(
    'is refused with a body that is no object, or too deep: %.9s',
    async (body) => {
      const url = `${receiver.url}/test`;
      expect(await reply('testNotification', { url, body })).toMatchObject({ code: 'REQUEST_INVALID' });
    },
  );
});
