import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { isSuccessful, TillgateClient, TransportError } from '@tillgate/server-sdk';
import {
  sandboxControl,
  SandboxError,
  type Delivery,
  type SandboxControl,
} from '@tillgate/server-sdk/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

let network: TestNetwork;
let sandbox: SandboxControl;
beforeAll(async () => {
  network = await startTestNetwork();
  sandbox = sandboxControl({ gatewayUrl: network.urls.gateway, adminKey: network.adminKey });
}, 60_000);
afterAll(() => network.close());

const start = '2026-01-01T00:00:00.000Z';
/** Nobody listens there. */
const down = 'http://127.0.0.1:9/down';
const settings = { rawCardData: true };

/** S$42.00, told to nobody who listens. */
function payRequest(paymentRequestId: string) {
  const amount = { currency: 'SGD', value: '4200' };
  return {
    productCode: 'CASHIER_PAYMENT' as const,
    paymentRequestId,
    paymentAmount: amount,
    order: { referenceOrderId: 'order-1', orderDescription: 'A stoneware bowl', orderAmount: amount },
    paymentMethod: {
      paymentMethodType: 'CARD' as const,
      paymentMethodMetaData: {
        cardNo: '4054695723100768',
        expiryMonth: '12',
        expiryYear: '30',
        cvv: '123',
      },
    },
    paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' as const },
    env: { terminalType: 'WEB' as const },
    paymentRedirectUrl: 'https://shop.example/orders/1',
    paymentNotifyUrl: down,
  };
}

async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'DONE',
    (error: unknown) => (error instanceof SandboxError ? error.code : error),
  );

describe('a merchant that a test made', () => {
  it('pays by its client at once, and is gone after the test', async () => {
    let clientId: string;
    {
      await using shop = await sandbox.newMerchant({ displayName: 'Shard 3', settings });
      ({ clientId } = shop);
      expect(await shop.client.orThrow.pay(payRequest('p-1'))).toMatchObject({ paymentRequestId: 'p-1' });
      expect(await shop.read()).toMatchObject({ clientId, displayName: 'Shard 3', settings });
      const ids = (await listed(sandbox.merchants())).map((merchant) => merchant.clientId);
      expect(ids).toContain(clientId);
    }
    expect(await codeOf(sandbox.merchant(clientId).read())).toBe('MERCHANT_NOT_FOUND');
  });

  it('may be deleted by the test itself', async () => {
    await using shop = await sandbox.newMerchant();
    expect(await shop.delete()).toEqual({ network: 'DONE' });
    expect(await codeOf(shop.delete())).toBe('MERCHANT_NOT_FOUND');
  });

  it('has what other clients of it need, and an API key', async () => {
    await using shop = await sandbox.newMerchant({ settings });
    const { gatewayUrl } = shop.access;
    for (const options of [shop.access, { gatewayUrl, apiKey: shop.apiKey }]) {
      const found = await new TillgateClient(options).inquiryPayment({ paymentRequestId: 'none' });
      expect(found.result.resultCode).toBe('ORDER_NOT_EXIST');
    }
  });

  it('has a key of its own where one is given', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await using own = await sandbox.newMerchant({ privateKey });
    await using one = await sandbox.newMerchant();
    await using other = await sandbox.newMerchant();
    expect(createPublicKey(own.access.privateKey).equals(createPublicKey(privateKey))).toBe(true);
    expect(one.access.privateKey).toBe(other.access.privateKey);
    const found = await own.client.inquiryPayment({ paymentRequestId: 'none' });
    expect(found.result.resultCode).toBe('ORDER_NOT_EXIST');
  });

  it('is listed with the others, a page at a time', async () => {
    const shops = await Promise.all(Array.from({ length: 101 }, () => sandbox.newMerchant()));
    const wanted = shops.map(({ clientId }) => clientId).sort();
    const ids = (await listed(sandbox.merchants())).map(({ clientId }) => clientId);
    expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted);
    await Promise.all(shops.map((shop) => shop.delete()));
  });
});

describe('the clock of a merchant', () => {
  it('is frozen, moved, set going, and given back', async () => {
    await using shop = await sandbox.newMerchant();
    const { clock } = shop;
    expect(await clock.read()).toMatchObject({ mode: 'MACHINE' });
    expect(await clock.freeze(start)).toEqual({ clock: { mode: 'FROZEN', now: start }, happened: [] });
    expect(await clock.advance('P1DT2H')).toMatchObject({ clock: { now: '2026-01-02T02:00:00.000Z' } });
    expect(await clock.run()).toMatchObject({ clock: { mode: 'RUNNING' } });
    expect(await clock.machine()).toMatchObject({ clock: { mode: 'MACHINE' } });
  });

  it('tells all that happened on the way: eight attempts in a day and some', async () => {
    await using shop = await sandbox.newMerchant({ settings });
    await shop.clock.freeze(start);
    await shop.client.orThrow.pay(payRequest('p-1'));
    const { happened } = await shop.clock.advance('PT25H');
    const attempts = happened.flatMap((each) => (each.type === 'NOTIFICATION' ? [each.attempt] : []));
    expect(attempts.at(-1)).toBe(8);
    const deliveries: Delivery[] = await listed(shop.deliveries());
    expect(deliveries.map(({ state, notifyType }) => [notifyType, state])).toEqual([
      ['PAYMENT_RESULT', 'DEAD'],
    ]);
    expect(deliveries[0]?.attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses what is no duration, and to go back, by code', async () => {
    await using shop = await sandbox.newMerchant({ settings });
    await shop.clock.freeze(start);
    await shop.client.orThrow.pay(payRequest('p-1'));
    expect(await codeOf(shop.clock.advance('a day'))).toBe('REQUEST_INVALID');
    expect(await codeOf(shop.clock.freeze('2025-12-31T00:00:00Z'))).toBe('CLOCK_BACKWARDS');
  });
});

describe('the faults of a merchant', () => {
  it('happen to its calls as often as told, and say how often they still will', async () => {
    await using shop = await sandbox.newMerchant({ settings });
    const client = new TillgateClient({ ...shop.access, retries: { max: 0 } });
    const { faultId } = await shop.fault({ kind: 'CALL_CUT_AFTER', method: 'pay', times: 1 });
    await expect(client.pay(payRequest('p-1'))).rejects.toBeInstanceOf(TransportError);
    const found = await client.inquiryPayment({ paymentRequestId: 'p-1' });
    expect(isSuccessful(found) && found.paymentStatus).toBe('SUCCESS');
    expect(await shop.faults()).toMatchObject([{ faultId, timesLeft: 0 }]);
    expect(await shop.deleteFault(faultId)).toEqual({ removed: 1 });
    expect(await shop.deleteFaults()).toEqual({ removed: 0 });
  });

  it('are of every kind', async () => {
    await using shop = await sandbox.newMerchant();
    const made = [
      await shop.fault({ kind: 'CALL_RESULT', method: 'refund', resultCode: 'SYSTEM_ERROR', forMs: 60_000 }),
      await shop.fault({ kind: 'CALL_LATENCY', delayMs: 1 }),
      await shop.fault({ kind: 'CALL_CUT_BEFORE' }),
      await shop.fault({ kind: 'CALL_CUT_AFTER', paymentRequestId: 'p-1' }),
      await shop.fault({ kind: 'CALL_WRONG_SIGNATURE' }),
      await shop.fault({ kind: 'CALL_HTTP_ERROR', httpStatus: 502 }),
      await shop.fault({ kind: 'NOTIFICATION_DUPLICATE' }),
      await shop.fault({ kind: 'NOTIFICATION_DELAY', delayMs: 1_000 }),
      await shop.fault({ kind: 'NOTIFICATION_DROP', notifyType: 'PAYMENT_RESULT', times: 2 }),
      await shop.fault({ kind: 'NOTIFICATION_REORDER', times: 1 }),
      await shop.fault({ kind: 'NOTIFICATION_WRONG_SIGNATURE' }),
      await shop.fault({ kind: 'NOTIFICATION_BEFORE_RETURN' }),
      await shop.fault({ kind: 'RETURN_BEFORE_NOTIFICATION', forAtMostMs: 1_000 }),
    ];
    const kinds = (faults: typeof made) => faults.map(({ fault }) => fault.kind).sort();
    expect(kinds(await shop.faults())).toEqual(kinds(made));
    expect(new Set(kinds(made)).size).toBe(13);
    expect(await shop.deleteFaults()).toEqual({ removed: 13 });
    expect(await codeOf(shop.deleteFault('none'))).toBe('FAULT_NOT_FOUND');
  });
});

describe('the data of a merchant', () => {
  const isPaid = async (client: TillgateClient) =>
    isSuccessful(await client.inquiryPayment({ paymentRequestId: 'p-1' }));

  it('goes by a reset, and comes back from a snapshot, in both books', async () => {
    await using shop = await sandbox.newMerchant({ settings });
    await shop.client.orThrow.pay(payRequest('p-1'));
    expect(await shop.takeSnapshot('paid')).toMatchObject({ name: 'paid', network: 'DONE' });
    expect(await shop.reset()).toEqual({ network: 'DONE' });
    expect(await isPaid(shop.client)).toBe(false);
    expect((await shop.snapshots()).map(({ name }) => name)).toEqual(['paid']);
    expect(await shop.restoreSnapshot('paid')).toEqual({ network: 'DONE' });
    expect(await isPaid(shop.client)).toBe(true);
    expect(await shop.deleteSnapshot('paid')).toEqual({ network: 'DONE' });
    expect(await codeOf(shop.restoreSnapshot('paid'))).toBe('SNAPSHOT_NOT_FOUND');
  });
});

describe('the control', () => {
  it('is refused by code with another key, a live client id, and a client id that is taken', async () => {
    const { gateway: gatewayUrl } = network.urls;
    const stranger = sandboxControl({ gatewayUrl, adminKey: 'another key, which is just as long' });
    expect(await codeOf(stranger.newMerchant())).toBe('ADMIN_KEY_INVALID');
    expect(await codeOf(sandbox.merchant('5YLIVE').read())).toBe('SANDBOX_CLIENTS_ONLY');
    await using shop = await sandbox.newMerchant();
    expect(await codeOf(sandbox.newMerchant({ clientId: shop.clientId }))).toBe('MERCHANT_EXISTS');
  });

  it('is not at another program', async () => {
    const elsewhere = sandboxControl({ gatewayUrl: network.urls.shop, adminKey: network.adminKey });
    expect(await codeOf(elsewhere.newMerchant())).toBe('ANSWER_INVALID');
  });
});
