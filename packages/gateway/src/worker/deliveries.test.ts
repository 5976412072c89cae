import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acknowledgement } from '@tillgate/contract';
import { commitCommand } from '../db/commit.js';
import { pageOfAlerts } from '../db/alerts.js';
import { pausedAfterMs } from '../domain/endpoint-health.js';
import { resendDeliveries, resendDelivery } from '../notifications/resend-deliveries.js';
import { resumeEndpoint } from '../notifications/resume-endpoint.js';
import { ManualClock } from '../testing/manual-clock.js';
import { aSession } from '../testing/payments.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { deliveries } from './deliveries.js';
import { everyone } from './look.js';

const startMs = Date.UTC(2026, 10, 23, 12);
const minuteMs = 60_000;
const timeoutMs = 1_500;

const codeSchema = z.object({ code: z.string() });

type Answer = (reply: ServerResponse) => void;
const json = (status: number, value: unknown): Answer => {
  return (reply) => {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
};
const answers = {
  right: json(200, acknowledgement),
  error: json(500, acknowledgement),
  silence: () => undefined,
  redirect: (reply: ServerResponse) => reply.writeHead(302, { location: '/elsewhere' }).end(),
  wrongBody: json(200, { result: { resultCode: 'FAIL', resultStatus: 'F' } }),
  reset: (reply: ServerResponse) => reply.destroy(),
};

let clock: ManualClock;
let gateway: TestGateway;
let receiver: Peer;
/** What the receiver answers, one after the other, and when it was asked; then it says that it received. */
let program: Answer[];
let askedAtMinutes: number[];
/** Codes of the warnings in the log. */
let warned: unknown[];

beforeEach(async () => {
  program = [];
  askedAtMinutes = [];
  clock = new ManualClock(startMs);
  receiver = await startPeer((_request, reply) => {
    askedAtMinutes.push((clock.nowMs() - startMs) / minuteMs);
    (program.shift() ?? answers.right)(reply);
  });
  warned = [];
  const log = pino(
    { level: 'warn' },
    { write: (line) => warned.push(codeSchema.parse(JSON.parse(line)).code) },
  );
  gateway = await startTestGateway({ NOTIFY_TIMEOUT_MS: String(timeoutMs) }, clock, log);
});
afterEach(async () => {
  await gateway.close();
  await receiver.close();
});

/** An order that is closed unpaid now, which is told. */
async function closeOrder(
  paymentRequestId = 'request-1',
  notifyUrl = `${receiver.url}/notify?request=${paymentRequestId}`,
): Promise<void> {
  const { context } = gateway.gateway;
  const session = await context.insertSession(
    aSession({
      sessionId: paymentRequestId,
      paymentRequestId,
      clientId: gateway.clientId,
      notifyUrl,
      createdAtMs: clock.nowMs(),
      expiresAtMs: clock.nowMs() + 60 * minuteMs,
    }),
  );
  const close = (operationId: string) => ({ type: 'CLOSE', operationId }) as const;
  await commitCommand(context.db, { session }, close, { nowMs: clock.nowMs(), ids: context.ids });
}

/** Does what is due, minute by minute and in the last millisecond before each, for as long as the schedule lasts. */
async function liveThroughSchedule(): Promise<void> {
  await gateway.gateway.runDue();
  for (let minute = 2; minute <= 25 * 60; minute += 10) {
    for (const ms of [-1, 0]) {
      clock.moveTo(startMs + minute * minuteMs + ms);
      await gateway.gateway.runDue();
    }
  }
}

const attempts = () =>
  gateway.gateway.context.db.selectFrom('delivery_attempt').selectAll().orderBy('attempt').execute();
const delivery = () =>
  gateway.gateway.context.db.selectFrom('delivery').selectAll().executeTakeFirstOrThrow();

describe('a receiver that answers wrongly in every way, and then rightly', () => {
  it('is asked at the exact times of the schedule, and never again after the right answer', async () => {
    const { error, silence, redirect, wrongBody, reset, right } = answers;
    program = [error, silence, redirect, wrongBody, reset, right];
    await closeOrder();
    await liveThroughSchedule();
    expect(askedAtMinutes).toEqual([0, 2, 12, 22, 82, 202]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', attempts: 6n });
    expect((await attempts()).map(({ http_status, error: reason }) => http_status ?? reason)).toEqual([
      500n,
      `no complete answer within ${timeoutMs} ms`,
      302n,
      200n,
      'other side closed',
      200n,
    ]);
  });

  it('has every attempt written down as it was made', async () => {
    program = [answers.wrongBody];
    await closeOrder();
    await gateway.gateway.runDue();
    const [attempt] = await attempts();
    const { 'client-id': clientId, 'request-time': time, signature } = receiver.received[0]?.headers ?? {};
    expect(attempt).toMatchObject({ started_at: BigInt(startMs), cause: 'SCHEDULE', http_status: 200n });
    expect(JSON.parse(attempt?.request_headers ?? '')).toEqual({
      'content-type': 'application/json; charset=UTF-8',
      'client-id': clientId,
      'request-time': time,
      signature,
    });
    expect(attempt?.response_body).toContain('FAIL');
    expect((await delivery()).body).toBe(receiver.received[0]?.body);
  });
});

describe('a notification that is never received', () => {
  it('leaves an alert and a line in the log once no attempt is left', async () => {
    program = Array.from({ length: 8 }, () => answers.error);
    await closeOrder();
    await liveThroughSchedule();
    expect(askedAtMinutes).toHaveLength(8);
    const { state, delivery_id: subject } = await delivery();
    expect(state).toBe('DEAD');
    const { db } = gateway.gateway.context;
    expect(await pageOfAlerts(db, gateway.clientId, { after: undefined, limit: 10 })).toMatchObject([
      { kind: 'DELIVERY_DEAD', subject, resolved_at: null },
    ]);
    expect(warned).toEqual(['DELIVERY_DEAD']);
  });

  it('because it may not go there is an attempt like any other', async () => {
    await closeOrder('request-1', 'http://169.254.169.254/latest/meta-data/');
    await gateway.gateway.runDue();
    expect(await attempts()).toMatchObject([
      { http_status: null, error: 'not sent: the host is unknown or has a reserved address' },
    ]);
    expect(await delivery()).toMatchObject({ next_attempt_at: BigInt(startMs + 2 * minuteMs) });
  });
});

describe('a program that is told to stop', () => {
  const sendOne = async () => {
    const sends = deliveries(gateway.gateway.context, { look: everyone, onEnd: () => undefined });
    await sends.begin();
    await expect.poll(() => receiver.received.length).toBe(1);
    return sends;
  };

  it('lets a send end that ends in time', async () => {
    let answer: ServerResponse | undefined;
    program = [(reply) => (answer = reply)];
    await closeOrder();
    const sends = await sendOne();
    const stopped = sends.stop(timeoutMs);
    if (answer) answers.right(answer);
    await stopped;
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', attempts: 1n });
  });

  it('breaks off one that does not, and the next start sends it at once', async () => {
    program = [answers.silence];
    await closeOrder();
    const sends = await sendOne();
    await sends.stop(0);
    expect(await delivery()).toMatchObject({ state: 'PENDING', attempts: 0n, claimed_until: 0n });
    expect(await attempts()).toEqual([]);
    await gateway.gateway.runDue();
    expect(askedAtMinutes).toEqual([0, 0]);
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', attempts: 1n });
  });
});

describe('a notification that somebody asks to be sent again', () => {
  it('is sent once, besides its schedule', async () => {
    program = [answers.error, answers.error, answers.error];
    await closeOrder();
    await gateway.gateway.runDue();
    clock.advance(minuteMs);
    const { delivery_id: deliveryId } = await delivery();
    const { clientId } = gateway;
    expect(await resendDelivery(gateway.gateway.context, { clientId, deliveryId })).toBe(true);
    await gateway.gateway.runDue();
    await gateway.gateway.runDue();
    await liveThroughSchedule();
    expect(askedAtMinutes).toEqual([0, 1, 2, 12]);
    expect((await attempts()).map(({ cause }) => cause)).toEqual([
      'SCHEDULE',
      'RESEND',
      'SCHEDULE',
      'SCHEDULE',
    ]);
  });
});

describe('notifications that somebody asks to be sent again', () => {
  it('are those of a state and a span of time, at once', async () => {
    const { context, runDue } = gateway.gateway;
    for (const name of ['first', 'second', 'third']) {
      await closeOrder(name);
      clock.advance(minuteMs);
    }
    await runDue();
    const range = { clientId: gateway.clientId, state: 'DELIVERED', fromMs: startMs } as const;
    const untilMs = startMs + 2 * minuteMs;
    expect(await resendDeliveries(context, { ...range, untilMs })).toEqual({ asked: 2, isComplete: true });
    await runDue();
    const sent = receiver.received.map(({ path }) => path.replace('/notify?request=', ''));
    expect(sent.toSorted()).toEqual(['first', 'first', 'second', 'second', 'third']);
  });
});

describe('an endpoint that fails for days', () => {
  it('is paused, then gets nothing, and all at once when it is resumed', async () => {
    const { context, runDue } = gateway.gateway;
    const { clientId } = gateway;
    program = Array.from({ length: 100 }, () => answers.error);
    for (let day = 0; day <= 3; day++) {
      clock.moveTo(startMs + day * (pausedAfterMs / 3));
      await closeOrder(`request-${day}`);
      await runDue();
    }
    const alerts = () => pageOfAlerts(context.db, clientId, { after: undefined, limit: 10 });
    expect(await alerts()).toMatchObject([{ kind: 'ENDPOINT_PAUSED', resolved_at: null }]);
    expect(warned).toEqual(['ENDPOINT_PAUSED']);
    const sentBefore = askedAtMinutes.length;
    await closeOrder('request-after');
    clock.advance(2 * 24 * 60 * minuteMs);
    await runDue();
    expect(askedAtMinutes).toHaveLength(sentBefore);
    program = [];
    expect(await resumeEndpoint(context, { clientId, url: `${receiver.url}/notify` })).toBe(5);
    await runDue();
    expect(askedAtMinutes).toHaveLength(sentBefore + 5);
    const states = await context.db.selectFrom('delivery').select('state').distinct().execute();
    expect(states).toEqual([{ state: 'DELIVERED' }]);
    expect(await alerts()).toMatchObject([{ resolved_at: BigInt(clock.nowMs()) }]);
  });
});
