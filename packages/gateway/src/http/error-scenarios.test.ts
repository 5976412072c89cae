import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ResultCode, WireMethodName } from '@tillgate/contract';
import { clearErrorScenarios, setErrorScenario } from '../db/error-scenarios.js';
import { ManualClock } from '../testing/manual-clock.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const startMs = Date.parse('2026-11-25T08:00:00Z');
const halfHourMs = 30 * 60_000;
const clock = new ManualClock(startMs);
const inquiryPath = '/ams/sandbox/api/v1/payments/inquiryPayment';
const createPath = '/ams/sandbox/api/v1/payments/createPaymentSession';

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway({}, clock);
});
afterAll(() => testGateway.close());
beforeEach(async () => {
  clock.moveTo(startMs);
  await clearErrorScenarios(testGateway.gateway.context.db, testGateway.clientId, undefined);
  testGateway.gateway.forgetMerchants();
});

async function force(method: WireMethodName, resultCode: ResultCode, clientId = testGateway.clientId) {
  const { context, forgetMerchants } = testGateway.gateway;
  await setErrorScenario(context.db, clientId, { method, resultCode, endsAtMs: startMs + halfHourMs });
  forgetMerchants();
}
const inquire = (body = '{"paymentId":"1"}') => testGateway.call({ path: inquiryPath, body });
const codeOf = async (answer: ReturnType<typeof inquire>) => (await answer).json.result.resultCode;

describe('an error scenario', () => {
  it('forces the answer of its method, signed, and no other', async () => {
    await force('inquiryPayment', 'SYSTEM_ERROR');
    const answer = await inquire();
    expect(answer).toMatchObject({ status: 200, isSigned: true });
    expect(answer.json.result).toMatchObject({ resultCode: 'SYSTEM_ERROR', resultStatus: 'F' });
    // Antom's .NET SDK would read SUCCESS where there is nothing.
    expect(answer.json['paymentStatus']).toBe('PROCESSING');
    const other = await testGateway.call({ path: createPath, body: '{}' });
    expect(other.json.result.resultCode).toBe('PARAM_ILLEGAL');
  });

  it('keeps the method from doing anything', async () => {
    await force('createPaymentSession', 'PROCESS_FAIL');
    const order = { referenceOrderId: 'o', orderDescription: 'd' };
    const amount = { currency: 'SGD', value: '4200' };
    const body = JSON.stringify({
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId: 'forced',
      order: { ...order, orderAmount: amount },
      paymentAmount: amount,
      paymentMethod: { paymentMethodType: 'CARD' },
      paymentRedirectUrl: 'https://shop.example',
    });
    const create = () => testGateway.call({ path: createPath, body });
    expect(await codeOf(create())).toBe('PROCESS_FAIL');
    const { db } = testGateway.gateway.context;
    expect(await db.selectFrom('payment_session').select('session_id').execute()).toEqual([]);
    clock.advance(halfHourMs);
    expect(await codeOf(create())).toBe('SUCCESS');
  });

  it('ends at its time, by the clock, without anybody ending it', async () => {
    await force('inquiryPayment', 'UNKNOWN_EXCEPTION');
    clock.moveTo(startMs + halfHourMs - 1);
    expect(await codeOf(inquire())).toBe('UNKNOWN_EXCEPTION');
    clock.moveTo(startMs + halfHourMs);
    expect(await codeOf(inquire())).toBe('ORDER_NOT_EXIST');
  });

  it('is heard of after the signature and the JSON', async () => {
    await force('inquiryPayment', 'SYSTEM_ERROR');
    const headers = { signature: 'algorithm=RSA256,keyVersion=1,signature=YQ%3D%3D' };
    const forged = testGateway.call({ path: inquiryPath, body: '{}', headers });
    expect(await codeOf(forged)).toBe('INVALID_SIGNATURE');
    expect(await codeOf(inquire('{'))).toBe('PARAM_ILLEGAL');
  });

  it.each(['INVALID_SIGNATURE', 'KEY_NOT_FOUND', 'CLIENT_INVALID'] as const)(
    'of %s is answered without a signature, as that code always is',
    async (code) => {
      await force('inquiryPayment', code);
      const answer = await inquire();
      expect(answer).toMatchObject({ isSigned: false, json: { result: { resultCode: code } } });
      expect(answer.headerNames).not.toContain('response-time');
    },
  );

  it('set elsewhere is seen within five seconds', async () => {
    expect(await codeOf(inquire())).toBe('ORDER_NOT_EXIST');
    const scenario = {
      method: 'inquiryPayment',
      resultCode: 'SYSTEM_ERROR',
      endsAtMs: startMs + halfHourMs,
    } as const;
    await setErrorScenario(testGateway.gateway.context.db, testGateway.clientId, scenario);
    expect(await codeOf(inquire())).toBe('ORDER_NOT_EXIST');
    clock.advance(5_000);
    expect(await codeOf(inquire())).toBe('SYSTEM_ERROR');
  });
});
