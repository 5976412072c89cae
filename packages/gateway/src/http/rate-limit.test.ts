import { describe, expect, it } from 'vitest';
import { ManualClock } from '../testing/manual-clock.js';
import { startTestGateway } from '../testing/test-gateway.js';
import { callLimiter } from './rate-limit.js';

const path = '/ams/sandbox/api/v1/payments/inquiryPayment';
const body = '{"paymentId":"1"}';

describe('the limit of calls', () => {
  it('answers signed REQUEST_TRAFFIC_EXCEED_LIMIT above it, and serves again as time passes', async () => {
    const clock = new ManualClock(Date.parse('2026-11-25T08:00:00Z'));
    const testGateway = await startTestGateway({}, clock);
    const call = async (count: number) => {
      const answers = [];
      for (let made = 0; made < count; made++) answers.push(await testGateway.call({ path, body }));
      return answers.map(({ json }) => json.result.resultCode);
    };
    await testGateway.configure({ callsPerSecond: 2 });
    const [served, limited] = ['ORDER_NOT_EXIST', 'REQUEST_TRAFFIC_EXCEED_LIMIT'];
    expect(await call(3)).toEqual([served, served, limited]);
    const refused = await testGateway.call({ path, body });
    expect(refused).toMatchObject({
      status: 200,
      isSigned: true,
      json: { result: { resultStatus: 'U' }, paymentStatus: 'PROCESSING' },
    });
    clock.advance(500);
    expect(await call(2)).toEqual([served, limited]);
    await testGateway.configure({});
    expect(await call(4)).toEqual([served, served, served, served]);
    await testGateway.close();
  });

  it('is not used up by a stranger who knows the client id', async () => {
    const clock = new ManualClock(Date.parse('2026-11-25T08:00:00Z'));
    const testGateway = await startTestGateway({}, clock);
    await testGateway.configure({ callsPerSecond: 1 });
    const headers = { signature: 'algorithm=RSA256,keyVersion=1,signature=YQ%3D%3D' };
    for (let made = 0; made < 3; made++) {
      const forged = await testGateway.call({ path, body, headers });
      expect(forged.json.result.resultCode).toBe('INVALID_SIGNATURE');
    }
    const own = await testGateway.call({ path, body });
    expect(own.json.result.resultCode).toBe('ORDER_NOT_EXIST');
    await testGateway.close();
  });

  it('allows each client its own calls, and a clock that is set back changes nothing', () => {
    const takeCall = callLimiter();
    expect([takeCall('a', 1, 1_000), takeCall('a', 1, 1_000), takeCall('b', 1, 1_000)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(takeCall('a', 1, 0)).toBe(false);
    expect(takeCall('a', 1, 1_000)).toBe(true);
  });

  it('never saves up more than one second of calls', () => {
    const takeCall = callLimiter();
    takeCall('a', 3, 0);
    const anHourLater = Array.from({ length: 4 }, () => takeCall('a', 3, 3_600_000));
    expect(anHourLater).toEqual([true, true, true, false]);
  });
});
