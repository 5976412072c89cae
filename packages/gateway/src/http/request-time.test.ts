import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MerchantKeys } from '../ports.js';
import { merchantSettingsSchema } from '../merchant-settings.js';
import { ManualClock } from '../testing/manual-clock.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { requestTimeFault } from './request-time.js';

const nowMs = Date.parse('2026-11-25T08:00:00Z');
const clock = new ManualClock(nowMs);
const path = '/ams/sandbox/api/v1/payments/inquiryPayment';

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway({}, clock);
});
afterAll(() => testGateway.close());

const callAt = (time: string) => testGateway.call({ path, body: '{"paymentId":"1"}', time });

describe('the window of request-time', () => {
  it('is off in the sandbox: a request of last year is answered', async () => {
    await testGateway.configure({});
    const answer = await callAt('2025-11-25T08:00:00Z');
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'ORDER_NOT_EXIST' } } });
  });

  it.each([
    ['2026-11-25T08:01:00Z', 'ORDER_NOT_EXIST'],
    ['2026-11-25T15:59:00+0800', 'ORDER_NOT_EXIST'],
    [String(nowMs - 60_000), 'ORDER_NOT_EXIST'],
    [String(nowMs - 60_001), 'INVALID_SIGNATURE'],
    ['2026-11-25T16:01:01+08:00', 'INVALID_SIGNATURE'],
  ])('of a minute, for %s: %s', async (time, code) => {
    await testGateway.configure({ requestTimeWindowMs: 60_000 });
    expect((await callAt(time)).json.result.resultCode).toBe(code);
  });

  it('refuses without a signature, and says both times', async () => {
    await testGateway.configure({ requestTimeWindowMs: 60_000 });
    const answer = await callAt('2026-11-25T07:00:00Z');
    expect(answer.isSigned).toBe(false);
    expect(answer.headerNames).not.toContain('response-time');
    expect(answer.json.result.resultMessage).toBe(
      'request-time is 2026-11-25T07:00:00Z, here it is 2026-11-25T08:00:00Z; they may differ by 60 s.',
    );
  });
});

describe('for a live client', () => {
  const live = (requestTimeWindowMs?: number): MerchantKeys => ({
    ...merchant,
    isSandbox: false,
    settings: merchantSettingsSchema.parse({ requestTimeWindowMs }),
  });
  let merchant: MerchantKeys;
  beforeAll(async () => {
    const found = await testGateway.gateway.context.merchantKeys(testGateway.clientId);
    if (!found) throw new Error('no merchant');
    merchant = found;
  });

  it('the window is ten minutes unless the operator says otherwise', () => {
    const [inside, outside] = [String(nowMs - 600_000), String(nowMs + 600_001)];
    expect(requestTimeFault(inside, live(), nowMs)).toBeUndefined();
    expect(requestTimeFault(outside, live(), nowMs)).toMatchObject({ resultCode: 'INVALID_SIGNATURE' });
    expect(requestTimeFault(outside, live(0), nowMs)).toBeUndefined();
  });
});
