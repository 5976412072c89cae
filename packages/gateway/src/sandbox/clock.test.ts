import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgement } from '@tillgate/contract';
import { movedClockSchema, type MovedClock } from '@tillgate/contract/sandbox';
import { captureCards } from '../testing/cards.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import type { Shop } from '../testing/shop.js';

const startMs = Date.UTC(2026, 0, 1);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const start = new Date(startMs).toISOString();

let world: MerchantWorld;
let shop: Shop;
/** The merchant's server, and what it answers: by default that it received. */
let receiver: Peer;
let answers: ((attempt: number) => number) | undefined;

beforeAll(async () => {
  world = await startMerchantWorld({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => world.close());
beforeEach(async () => {
  answers = undefined;
  receiver = await startPeer((_request, reply) => {
    const status = answers?.(receiver.received.length) ?? 200;
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
  });
  shop = await world.newShop({ rawCardData: true });
  await setClock({ mode: 'FROZEN', now: start });
});
afterEach(() => receiver.close());

const clockPath = () => `/merchants/${shop.clientId}/clock`;
const setClock = (body: object) => control(world, 'PUT', clockPath(), body);
async function advance(by: string): Promise<MovedClock> {
  const { status, json } = await control(world, 'POST', `${clockPath()}/advance`, { by });
  expect(status).toBe(200);
  return movedClockSchema.parse(json);
}
const openSession = () => shop.openSession({ paymentNotifyUrl: `${receiver.url}/notify` });
const minutesOf = ({ happened }: MovedClock) =>
  happened.map(({ type, time }) => [type, (Date.parse(time) - startMs) / minuteMs]);

describe('the clock of a sandbox merchant', () => {
  it('is the machine’s, until it is set', async () => {
    const other = await world.newShop();
    const { json } = await control(world, 'GET', `/merchants/${other.clientId}/clock`);
    expect(json).toEqual({ mode: 'MACHINE', now: new Date(world.clock.nowMs()).toISOString() });
  });

  it('stands still where it is frozen, and tells the times of payments', async () => {
    world.clock.advance(minuteMs);
    expect(await control(world, 'GET', clockPath())).toMatchObject({ json: { mode: 'FROZEN', now: start } });
    const { json } = await shop.ask('pay', shop.payRequest(cards.approved));
    expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' } });
    expect(Date.parse(String(json['paymentCreateTime']))).toBe(startMs);
  });

  it('runs with the machine’s from where it was set, and is the machine’s again once given back', async () => {
    await setClock({ mode: 'RUNNING' });
    world.clock.advance(minuteMs);
    const after = new Date(startMs + minuteMs).toISOString();
    expect(await control(world, 'GET', clockPath())).toMatchObject({ json: { mode: 'RUNNING', now: after } });
    const now = new Date(world.clock.nowMs()).toISOString();
    expect(await setClock({ mode: 'MACHINE' })).toMatchObject({ json: { clock: { mode: 'MACHINE', now } } });
  });

  it('does not go back once there is a payment', async () => {
    expect((await setClock({ mode: 'FROZEN', now: '2025-01-01T00:00:00Z' })).status).toBe(200);
    await openSession();
    const { status, json } = await setClock({ mode: 'FROZEN', now: '2024-12-31T23:59:59.999Z' });
    expect([status, json['code']]).toEqual([409, 'CLOCK_BACKWARDS']);
    expect(await control(world, 'GET', clockPath())).toMatchObject({
      json: { mode: 'FROZEN', now: '2025-01-01T00:00:00.000Z' },
    });
  });

  it('is of one merchant alone', async () => {
    const other = await world.newShop();
    const paymentRequestId = await other.openSession();
    await openSession();
    expect(minutesOf(await advance('PT1H'))).toEqual([
      ['OPERATION', 60],
      ['NOTIFICATION', 60],
    ]);
    const { json } = await other.ask('inquiryPayment', { paymentRequestId });
    expect(json['paymentStatus']).toBe('PROCESSING');
  });

  it.each([
    ['PT1H30M', 90],
    ['P1DT0.5S', 24 * 60 + 0.5 / 60],
    ['P0D', 0],
  ])('advances by %s', async (by, minutes) => {
    const { clock } = await advance(by);
    expect(clock).toEqual({ mode: 'FROZEN', now: new Date(startMs + minutes * minuteMs).toISOString() });
  });

  it.each(['', '1h', 'P', 'PT', 'P1Y', 'PT-1H', 'P1W', 'PT1H '])('is not advanced by "%s"', async (by) => {
    const { status, json } = await control(world, 'POST', `${clockPath()}/advance`, { by });
    expect([status, json['code']]).toEqual([400, 'REQUEST_INVALID']);
  });

  it('is moved by one call at a time', async () => {
    await openSession();
    const moves = await Promise.all([
      control(world, 'POST', `${clockPath()}/advance`, { by: 'PT1H' }),
      control(world, 'POST', `${clockPath()}/advance`, { by: 'PT1H' }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('advancing the clock', () => {
  it('makes eight attempts to notify at their exact times, and tells of each', async () => {
    answers = () => 500;
    await openSession();
    const moved = await advance('P2D');
    const attempts = moved.happened.filter(({ type }) => type === 'NOTIFICATION');
    const minutes = attempts.map(({ time }) => (Date.parse(time) - startMs) / minuteMs - 60);
    expect(minutes).toEqual([0, 2, 12, 22, 82, 202, 562, 1462]);
    expect(attempts.map((told) => (told.type === 'NOTIFICATION' ? told.state : ''))).toEqual([
      ...Array.from({ length: 7 }, () => 'PENDING'),
      'DEAD',
    ]);
    expect(receiver.received).toHaveLength(8);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  it('sends nothing more once the merchant received it', async () => {
    answers = (attempt) => (attempt < 3 ? 500 : 200);
    await openSession();
    expect(minutesOf(await advance('P2D'))).toEqual([
      ['OPERATION', 60],
      ['NOTIFICATION', 60],
      ['NOTIFICATION', 62],
      ['NOTIFICATION', 72],
    ]);
  });

  it('closes an order that is not paid when its session is over, and not before', async () => {
    const paymentRequestId = await openSession();
    expect((await advance('PT59M59.999S')).happened).toEqual([]);
    const { happened } = await advance('PT0.001S');
    expect(happened).toMatchObject([
      { type: 'OPERATION', operation: 'CLOSE', state: 'SUCCESS', paymentRequestId },
      { type: 'NOTIFICATION', notifyType: 'PAYMENT_RESULT', attempt: 1, httpStatus: 200, state: 'DELIVERED' },
    ]);
    const { json } = await shop.ask('inquiryPayment', { paymentRequestId });
    expect(json).toMatchObject({ paymentStatus: 'CANCELLED', paymentResultCode: 'ORDER_IS_CLOSED' });
  });

  it('releases what is held seven days after the authorisation, and not before', async () => {
    const { paymentId } = await shop.authorized({ paymentNotifyUrl: `${receiver.url}/notify` });
    await advance('PT0S');
    const early = await advance('P6DT23H59M59.999S');
    expect(early.happened.filter((told) => told.type === 'OPERATION')).toEqual([]);
    const { happened } = await advance('PT0.001S');
    expect(happened).toMatchObject([
      { type: 'OPERATION', operation: 'VOID', state: 'SUCCESS', paymentId, time: isoAt(7 * dayMs) },
    ]);
    const { json } = await shop.capture(paymentId, '4200');
    expect(json.result.resultCode).toBe('AUTH_EXPIRED');
  });

  it('asks after an operation without an answer by the schedule of its age', async () => {
    const paymentRequestId = await shop.openSession({ paymentNotifyUrl: `${receiver.url}/notify` });
    await shop.submitCard(paymentRequestId, captureCards.pending);
    const { json } = await shop.ask('inquiryPayment', { paymentRequestId });
    await shop.capture(String(json['paymentId']), '4200');
    const { happened } = await advance('P1D');
    expect(happened).toContainEqual(
      expect.objectContaining({ type: 'OPERATION', operation: 'CAPTURE', state: 'SUCCESS' }),
    );
  });

  it('ends a challenge that nobody came back to ten minutes after it began', async () => {
    const paymentRequestId = await shop.openSession({
      paymentNotifyUrl: `${receiver.url}/notify`,
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
    });
    await shop.submitCard(paymentRequestId);
    expect((await advance('PT9M59.999S')).happened).toEqual([]);
    expect(await shop.ask('inquiryPayment', { paymentRequestId })).toMatchObject({
      json: { paymentStatus: 'PROCESSING' },
    });
    await advance('PT0.001S');
    expect(await shop.ask('inquiryPayment', { paymentRequestId })).toMatchObject({
      json: { paymentStatus: 'FAIL', paymentResultCode: 'USER_PAYMENT_VERIFICATION_FAILED' },
    });
  });

  it('goes the same way in one step or in many', async () => {
    answers = () => 500;
    await openSession();
    const steps: MovedClock[] = [];
    for (let hour = 0; hour < 36; hour++) steps.push(await advance('PT1H'));
    const inMany = steps.flatMap(minutesOf);
    shop = await world.newShop({ rawCardData: true });
    await setClock({ mode: 'FROZEN', now: start });
    await openSession();
    expect(minutesOf(await advance('PT36H'))).toEqual(inMany);
  });
});

function isoAt(ms: number): string {
  return new Date(startMs + ms).toISOString();
}
