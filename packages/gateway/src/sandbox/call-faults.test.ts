import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cards, startMerchantWorld, type Booked, type MerchantWorld } from '../testing/merchant-world.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import type { Shop } from '../testing/shop.js';

let world: MerchantWorld;
let shop: Shop;
beforeAll(async () => {
  world = await startMerchantWorld({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await world.newShop({ rawCardData: true });
});

const path = () => `/merchants/${shop.clientId}/faults`;
const make = (fault: object) => control(world, 'POST', path(), fault);
const pay = (paymentRequestId: string) =>
  shop.ask('pay', shop.payRequest(cards.approved, { paymentRequestId }));
const inquire = (paymentRequestId: string) => shop.ask('inquiryPayment', { paymentRequestId });
const codeOf = async (answer: ReturnType<typeof pay>) => (await answer).json.result.resultCode;
const outcomeOf = (answer: ReturnType<typeof pay>) =>
  answer.then(
    ({ json }) => json.result.resultCode,
    () => 'CUT',
  );
const timesLeft = async () => {
  const { json } = await control(world, 'GET', path());
  return (json['faults'] as { timesLeft?: number }[]).map((fault) => fault.timesLeft);
};

const authorized = (booked: readonly Booked[]) =>
  booked.filter(({ kind }) => kind === 'AUTHORIZATION').length;

describe('a fault of a call', () => {
  it('forces a result as often as it was told to, and then no more', async () => {
    await make({ kind: 'CALL_RESULT', method: 'pay', resultCode: 'SYSTEM_ERROR', times: 2 });
    expect(await codeOf(pay('one'))).toBe('SYSTEM_ERROR');
    expect(await codeOf(inquire('one'))).toBe('ORDER_NOT_EXIST');
    expect(await codeOf(pay('one'))).toBe('SYSTEM_ERROR');
    expect(await codeOf(pay('one'))).toBe('SUCCESS');
    expect(await timesLeft()).toEqual([0]);
  });

  it('happens exactly so often, though 20 calls come at once', async () => {
    await make({ kind: 'CALL_RESULT', method: 'inquiryPayment', resultCode: 'SYSTEM_ERROR', times: 7 });
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(inquire('none'))));
    expect(codes.filter((code) => code === 'SYSTEM_ERROR')).toHaveLength(7);
    expect(codes.filter((code) => code === 'ORDER_NOT_EXIST')).toHaveLength(13);
  });

  it('that cuts the connection before lets nothing happen', async () => {
    await make({ kind: 'CALL_CUT_BEFORE', method: 'pay', times: 1 });
    expect(await outcomeOf(pay('one'))).toBe('CUT');
    expect(await codeOf(inquire('one'))).toBe('ORDER_NOT_EXIST');
  });

  it('that cuts it after loses the answer only: it was charged, and the repeat says so', async () => {
    await make({ kind: 'CALL_CUT_AFTER', method: 'pay', times: 1 });
    expect(await outcomeOf(pay('one'))).toBe('CUT');
    const { json } = await inquire('one');
    expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' }, paymentStatus: 'SUCCESS' });
    const again = await pay('one');
    expect(again.json['paymentId']).toBe(json['paymentId']);
    const before = authorized(await world.booked());
    await pay('one');
    expect(authorized(await world.booked())).toBe(before);
  });

  it('signs the answer of something that was done so that it does not verify', async () => {
    await make({ kind: 'CALL_WRONG_SIGNATURE', times: 1 });
    const answer = await pay('one');
    expect(answer).toMatchObject({ isSigned: false, json: { result: { resultCode: 'SUCCESS' } } });
    expect(answer.headers['signature']).toMatch(/^algorithm=RSA256,keyVersion=1,signature=.{300,}$/);
    expect(await inquire('one')).toMatchObject({ isSigned: true, json: { paymentStatus: 'SUCCESS' } });
  });

  it('answers with an error of a proxy, and does nothing', async () => {
    await make({ kind: 'CALL_HTTP_ERROR', httpStatus: 502, times: 1 });
    expect(await pay('one')).toMatchObject({ status: 502, json: 'Fault of the sandbox' });
    expect(await codeOf(inquire('one'))).toBe('ORDER_NOT_EXIST');
  });

  it('takes its time before a method is carried out', async () => {
    await make({ kind: 'CALL_LATENCY', method: 'inquiryPayment', delayMs: 400, times: 1 });
    const begunMs = performance.now();
    expect(await codeOf(inquire('none'))).toBe('ORDER_NOT_EXIST');
    expect(performance.now() - begunMs).toBeGreaterThanOrEqual(399);
  });

  it('may be about one payment, whether it is named by its request id or its own', async () => {
    await make({
      kind: 'CALL_RESULT',
      paymentRequestId: 'one',
      resultCode: 'SYSTEM_ERROR',
      method: 'capture',
    });
    const one = await shop.authorized({ paymentRequestId: 'one' });
    const other = await shop.authorized({ paymentRequestId: 'other' });
    expect(await codeOf(shop.capture(one.paymentId, '4200'))).toBe('SYSTEM_ERROR');
    expect(await codeOf(shop.capture(other.paymentId, '4200'))).toBe('SUCCESS');
    await make({
      kind: 'CALL_RESULT',
      paymentRequestId: 'one',
      resultCode: 'UNKNOWN_EXCEPTION',
      method: 'inquiryPayment',
    });
    expect(await codeOf(inquire('one'))).toBe('UNKNOWN_EXCEPTION');
    expect(await codeOf(inquire('other'))).toBe('SUCCESS');
  });

  it('ends at its time', async () => {
    const { json } = await make({ kind: 'CALL_RESULT', resultCode: 'SYSTEM_ERROR', forMs: 60_000 });
    expect(Date.parse(String(json['endsAt']))).toBe(world.clock.nowMs() + 60_000);
    expect(await codeOf(inquire('none'))).toBe('SYSTEM_ERROR');
    world.clock.advance(60_000);
    expect(await codeOf(inquire('none'))).toBe('ORDER_NOT_EXIST');
  });

  it('is one merchant’s, and ends when it is deleted', async () => {
    const { json } = await make({ kind: 'CALL_RESULT', resultCode: 'SYSTEM_ERROR' });
    const other = await world.newShop();
    expect(await codeOf(other.ask('inquiryPayment', { paymentRequestId: 'none' }))).toBe('ORDER_NOT_EXIST');
    const ofOther = `/merchants/${other.clientId}/faults/${String(json['faultId'])}`;
    expect(await control(world, 'DELETE', ofOther)).toMatchObject({ json: { code: 'FAULT_NOT_FOUND' } });
    expect(await codeOf(inquire('none'))).toBe('SYSTEM_ERROR');
    expect(await control(world, 'DELETE', `${path()}/${String(json['faultId'])}`)).toMatchObject({
      json: { removed: 1 },
    });
    expect(await codeOf(inquire('none'))).toBe('ORDER_NOT_EXIST');
  });

  it.each([
    [{ kind: 'CALL_RESULT', resultCode: 'SUCCESS' }, 'must be an error that a method answers with'],
    [{ kind: 'CALL_RESULT', method: 'pay', resultCode: 'CARD_NOT_EXIST' }, 'must be'],
    [
      { kind: 'CALL_RESULT', method: 'fly', resultCode: 'SYSTEM_ERROR' },
      'method: must be the name of a wire',
    ],
    [{ kind: 'CALL_RESULT' }, 'resultCode'],
    [{ kind: 'CALL_SOMETHING' }, 'kind'],
    [{ kind: 'CALL_CUT_AFTER', times: 0 }, 'times'],
    [{ kind: 'CALL_CUT_AFTER', time: 1 }, 'Unrecognized key: "time"'],
    [{ kind: 'CALL_LATENCY', delayMs: 60_001 }, 'delayMs'],
  ])('is refused where it makes no sense: %j', async (fault, sentence) => {
    const { status, json } = await make(fault);
    expect([status, json['code']]).toEqual([400, 'REQUEST_INVALID']);
    expect(json['message']).toContain(sentence);
  });

  it('is one of a hundred at most', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, () => make({ kind: 'CALL_CUT_BEFORE', method: 'cancel' })),
    );
    expect(made.every(({ status }) => status === 200)).toBe(true);
    expect(await make({ kind: 'CALL_CUT_BEFORE' })).toMatchObject({
      status: 409,
      json: { code: 'TOO_MANY_FAULTS' },
    });
  });
});
