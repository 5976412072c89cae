import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgement, notificationSchema } from '@tillgate/contract';
import { parseSignatureHeader, readPublicKey, verifyMessage } from '@tillgate/contract/signature';
import { deliveryPageSchema } from '@tillgate/contract/sandbox';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { startPeer, type Peer, type Received } from '../testing/peer.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import type { Shop } from '../testing/shop.js';

let world: MerchantWorld;
let shop: Shop;
let receiver: Peer;
beforeAll(async () => {
  world = await startMerchantWorld({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => world.close());
beforeEach(async () => {
  receiver = await startPeer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement)),
  );
  shop = await world.newShop({ rawCardData: true });
});
afterEach(() => receiver.close());

const own = (path: string) => `/merchants/${shop.clientId}${path}`;
const make = async (fault: object) => {
  expect(await control(world, 'POST', own('/faults'), fault)).toMatchObject({ status: 200 });
};
/** A buyer opens the form; manual capture leaves one notification, automatic capture two. */
const openForm = (captureMode: 'AUTOMATIC' | 'MANUAL' = 'MANUAL') =>
  shop.openSession({
    paymentNotifyUrl: `${receiver.url}/notify`,
    paymentFactor: { isAuthorization: true, captureMode },
  });
const statusOf = async (answer: Promise<Response>) => {
  const json = (await (await answer).json()) as { paymentStatus?: string };
  return json.paymentStatus;
};
const pay = async (captureMode?: 'AUTOMATIC' | 'MANUAL') => {
  const paymentRequestId = await openForm(captureMode);
  expect(await statusOf(shop.submitCard(paymentRequestId))).toBe('SUCCESS');
  return paymentRequestId;
};
const runDue = () => world.gateway.runDue();
const told = () => receiver.received.map(({ body }) => notificationSchema.parse(JSON.parse(body)).notifyType);
const deliveries = async () =>
  deliveryPageSchema.parse((await control(world, 'GET', own('/deliveries'))).json).deliveries;
const isVerified = async ({ path, headers, body }: Received) => {
  const { json } = await control(world, 'GET', own(''));
  const { signature = '', 'request-time': time = '' } = headers;
  const parsed = parseSignatureHeader(String(signature));
  const message = { method: 'POST', path, clientId: shop.clientId, time: String(time), body };
  return verifyMessage(message, parsed?.signature ?? '', readPublicKey(String(json['gatewayPublicKey'])));
};

describe('a fault of a notification', () => {
  it('sends it twice, and once the next time', async () => {
    await make({ kind: 'NOTIFICATION_DUPLICATE', times: 1 });
    await pay();
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT', 'PAYMENT_RESULT']);
    expect(receiver.received[0]?.body).toBe(receiver.received[1]?.body);
    await pay();
    await runDue();
    expect(told()).toHaveLength(3);
  });

  it('drops it, which is an attempt that failed, and the schedule goes on', async () => {
    await make({ kind: 'NOTIFICATION_DROP', notifyType: 'PAYMENT_RESULT', times: 2 });
    await pay();
    await runDue();
    expect(told()).toEqual([]);
    world.clock.advance(2 * 60_000);
    await runDue();
    expect(told()).toEqual([]);
    world.clock.advance(10 * 60_000);
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
    const [delivery] = await deliveries();
    expect(delivery?.state).toBe('DELIVERED');
    const dropped = 'dropped by a fault of the sandbox';
    expect(delivery?.attempts).toMatchObject([{ error: dropped }, { error: dropped }, { httpStatus: 200 }]);
  });

  it('delays it once, by its time, and no attempt is counted for that', async () => {
    await make({ kind: 'NOTIFICATION_DELAY', delayMs: 90_000 });
    await pay();
    await runDue();
    world.clock.advance(89_999);
    await runDue();
    expect(told()).toEqual([]);
    world.clock.advance(1);
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
    expect((await deliveries())[0]?.attempts).toMatchObject([{ attempt: 1, httpStatus: 200 }]);
  });

  it('has a later one overtake it', async () => {
    await make({ kind: 'NOTIFICATION_REORDER', notifyType: 'PAYMENT_RESULT', times: 1 });
    await pay('AUTOMATIC');
    await runDue();
    expect(told()).toEqual(['CAPTURE_RESULT', 'PAYMENT_RESULT']);
  });

  it('has it wait no longer than its limit where none overtakes it', async () => {
    await make({ kind: 'NOTIFICATION_REORDER', forAtMostMs: 30_000, times: 1 });
    await pay();
    await runDue();
    expect(told()).toEqual([]);
    world.clock.advance(30_000);
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
  });

  it('signs it wrongly', async () => {
    await make({ kind: 'NOTIFICATION_WRONG_SIGNATURE', times: 1 });
    await pay();
    await pay();
    await runDue();
    const verified = await Promise.all(receiver.received.map(isVerified));
    expect(verified.sort()).toEqual([false, true]);
  });

  it('is for one payment where it names that', async () => {
    const named = await openForm();
    await make({ kind: 'NOTIFICATION_DROP', paymentRequestId: named });
    await shop.submitCard(named);
    const other = await pay();
    await runDue();
    const heard = receiver.received.map(({ body }) => notificationSchema.parse(JSON.parse(body)));
    expect(heard).toMatchObject([{ paymentRequestId: other }]);
  });
});

describe('the order of notification and return', () => {
  it('notification first: the form waits until it was acknowledged', async () => {
    await make({ kind: 'NOTIFICATION_BEFORE_RETURN' });
    const paymentRequestId = await openForm();
    expect(await statusOf(shop.submitCard(paymentRequestId))).toBe('PROCESSING');
    expect(await statusOf(shop.checkout('readStatus', paymentRequestId))).toBe('PROCESSING');
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
    expect(await statusOf(shop.checkout('readStatus', paymentRequestId))).toBe('SUCCESS');
  });

  it('return first: the notification waits until the form was told', async () => {
    await make({ kind: 'RETURN_BEFORE_NOTIFICATION' });
    const { json } = await shop.ask(
      'pay',
      shop.payRequest(undefined, { paymentNotifyUrl: `${receiver.url}/pay` }),
    );
    expect(json.result.resultCode).toBe('SUCCESS');
    await runDue();
    expect(told()).toEqual([]);
    // Of a form that was told before the worker looked, nothing waits.
    await pay();
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
    // A payment without a form is told at the limit.
    world.clock.advance(60_000);
    await runDue();
    expect(told().filter((type) => type === 'PAYMENT_RESULT')).toHaveLength(2);
  });

  it('return first: a notification that waits is let go by the form', async () => {
    await make({ kind: 'RETURN_BEFORE_NOTIFICATION', times: 1 });
    await make({ kind: 'NOTIFICATION_BEFORE_RETURN', forMs: 1_000 });
    const paymentRequestId = await openForm();
    expect(await statusOf(shop.submitCard(paymentRequestId))).toBe('PROCESSING');
    await runDue();
    expect(told()).toEqual([]);
    // The fault that kept the form waiting is over.
    world.clock.advance(1_000);
    expect(await statusOf(shop.checkout('readStatus', paymentRequestId))).toBe('SUCCESS');
    await runDue();
    expect(told()).toEqual(['PAYMENT_RESULT']);
  });
});
