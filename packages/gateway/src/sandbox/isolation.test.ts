import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import type { Shop } from '../testing/shop.js';
import { startTestGateway } from '../testing/test-gateway.js';

let world: MerchantWorld;
let shop: Shop;
beforeAll(async () => {
  world = await startMerchantWorld({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.newShop({ rawCardData: true });
});

const call = (method: string, path = '') => control(world, method, `/merchants/${shop.clientId}${path}`);
const pay = async (paymentRequestId: string) =>
  (await shop.ask('pay', shop.payRequest(cards.approved, { paymentRequestId }))).json;
const inquire = async (paymentRequestId: string) =>
  (await shop.ask('inquiryPayment', { paymentRequestId })).json;
const captureOf = (json: Record<string, unknown>) =>
  shop.capture(String(json['paymentId']), '4200', { captureRequestId: 'capture' });
const done = { status: 200, json: { network: 'DONE' } };

describe('a reset', () => {
  it('leaves a merchant that can pay, with its keys and settings, and nothing of before, also at the network', async () => {
    const before = await pay('one');
    await captureOf(before);
    expect(await call('POST', '/reset')).toEqual(done);
    expect(await inquire('one')).toMatchObject({ result: { resultCode: 'ORDER_NOT_EXIST' } });
    const after = await pay('one');
    expect(after).toMatchObject({ result: { resultCode: 'SUCCESS' } });
    expect(after['paymentId']).not.toBe(before['paymentId']);
  });
});

describe('a snapshot', () => {
  it('brings back what was, here and at the network, and takes away what came after', async () => {
    const kept = await pay('kept');
    expect(await call('PUT', '/snapshots/paid')).toMatchObject({
      status: 200,
      json: { name: 'paid', network: 'DONE' },
    });
    await pay('later');
    const captured = await captureOf(kept);
    expect(captured.json.result.resultCode).toBe('SUCCESS');
    const inquired = await inquire('kept');

    for (let again = 1; again <= 2; again++) {
      expect(await call('POST', '/snapshots/paid/restore')).toEqual(done);
      expect(await inquire('later')).toMatchObject({ result: { resultCode: 'ORDER_NOT_EXIST' } });
      expect((await inquire('kept'))['transactions']).not.toEqual(inquired['transactions']);
      // The network holds the funds again: a capture of all of them is taken.
      expect((await captureOf(kept)).json.result.resultCode).toBe('SUCCESS');
    }
  });

  it('is listed by its name until it is deleted, and outlives a reset', async () => {
    await call('PUT', '/snapshots/b');
    await call('PUT', '/snapshots/a');
    await call('POST', '/reset');
    const { json } = await call('GET', '/snapshots');
    expect(json).toMatchObject({ snapshots: [{ name: 'a' }, { name: 'b' }] });
    expect(await call('DELETE', '/snapshots/a')).toEqual(done);
    expect((await call('GET', '/snapshots')).json).toMatchObject({ snapshots: [{ name: 'b' }] });
    for (const [method, path] of [
      ['DELETE', '/snapshots/a'],
      ['POST', '/snapshots/a/restore'],
    ] as const) {
      expect(await call(method, path)).toMatchObject({ status: 404, json: { code: 'SNAPSHOT_NOT_FOUND' } });
    }
  });

  it('is not one too many, but may replace another one', async () => {
    for (let made = 1; made <= 20; made++) await call('PUT', `/snapshots/s${made}`);
    expect(await call('PUT', '/snapshots/s21')).toMatchObject({
      status: 409,
      json: { code: 'TOO_MANY_SNAPSHOTS' },
    });
    expect((await call('PUT', '/snapshots/s20')).status).toBe(200);
  });

  it('has a name that is part of a path', async () => {
    expect(await call('PUT', '/snapshots/a%2Fb')).toMatchObject({
      status: 400,
      json: { code: 'REQUEST_INVALID' },
    });
  });
});

describe('a deleted merchant', () => {
  it('is unknown from then on, and its client id is free', async () => {
    await pay('one');
    expect(await call('DELETE')).toEqual(done);
    expect(await inquire('one')).toMatchObject({ result: { resultCode: 'CLIENT_INVALID' } });
    expect((await call('GET')).status).toBe(404);
    const { status } = await control(world, 'POST', '/merchants', { clientId: shop.clientId });
    expect(status).toBe(200);
  });

  it('is deleted too where the network cannot be reached, and the answer says so', async () => {
    const alone = await startTestGateway({ SANDBOX_ADMIN_KEY: adminKey });
    const path = `/merchants/${alone.clientId}`;
    expect(await control(alone, 'DELETE', path)).toEqual({ status: 200, json: { network: 'NOT_DONE' } });
    expect((await control(alone, 'GET', path)).status).toBe(404);
    await alone.close();
  });
});

describe('a merchant with a seed', () => {
  it('has the same ids for the same calls after a reset, and another one has others', async () => {
    const idsOf = async (clientId: string) => {
      const { json } = await control(world, 'POST', `/merchants/${clientId}/reset`);
      expect(json).toEqual({ network: 'DONE' });
      await control(world, 'PUT', `/merchants/${clientId}/clock`, {
        mode: 'FROZEN',
        now: '2026-01-01T00:00:00.000Z',
      });
      const ask = (name: Parameters<Shop['ask']>[0], message: object) =>
        shop.ask(name, message, { clientId });
      const paid = await ask('pay', shop.payRequest(cards.approved, { paymentRequestId: 'seeded' }));
      const { paymentId } = paid.json;
      const captured = await ask('capture', {
        captureRequestId: 'c',
        paymentId,
        captureAmount: { currency: 'SGD', value: '4200' },
      });
      const session = await ask('createPaymentSession', {
        ...shop.sessionRequest(),
        paymentRequestId: 'form',
      });
      expect(session.json.result.resultCode).toBe('SUCCESS');
      return [
        paymentId,
        captured.json['captureId'],
        session.json['paymentSessionId'],
        session.json['paymentSessionData'],
      ];
    };
    const own = ['SANDBOX_SEED1', 'SANDBOX_SEED2'];
    for (const clientId of own) await seededShop(clientId);
    const first = await idsOf('SANDBOX_SEED1');
    const other = await idsOf('SANDBOX_SEED2');
    expect(first.every((id) => typeof id === 'string' && id !== '')).toBe(true);
    expect(await idsOf('SANDBOX_SEED1')).toEqual(first);
    expect(new Set([...first, ...other]).size).toBe(8);
  });

  /** Made by the API, with the key that signs for all shops of this world. */
  async function seededShop(clientId: string): Promise<void> {
    const publicKey = await world.publicKey();
    const settings = { rawCardData: true };
    const made = await control(world, 'POST', '/merchants', {
      clientId,
      publicKey,
      settings,
      seed: 'one seed',
    });
    expect(made).toMatchObject({ status: 200, json: { seed: 'one seed' } });
  }
});
