import { describe, expect, it } from 'vitest';
import { afterAttempt, delaysBeforeAttemptMs, isAcknowledged, type Reply } from './delivery.js';

const reply = (httpStatus: number, body: unknown): Reply => ({
  kind: 'answered',
  httpStatus,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const received = reply(200, { result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
const refused = reply(500, '');

describe('the schedule', () => {
  it('sends eight times: at once, then 2, 10, 10 min, 1, 2, 6 and 15 h after the attempt before', () => {
    let atMs = 0;
    const times = [atMs];
    for (let attempt = 1; ; attempt++) {
      const next = afterAttempt(attempt, atMs, refused);
      if (next.state !== 'PENDING') break;
      atMs = next.nextAttemptAtMs;
      times.push(atMs);
    }
    const minutes = [0, 2, 12, 22, 82, 202, 562, 1462];
    expect(times).toEqual(minutes.map((minute) => minute * 60_000));
    expect(delaysBeforeAttemptMs).toHaveLength(8);
  });

  it('ends after the eighth attempt, and at the first right answer', () => {
    expect(afterAttempt(8, 0, refused)).toEqual({ state: 'DEAD' });
    expect(afterAttempt(1, 0, received)).toEqual({ state: 'DELIVERED' });
    expect(afterAttempt(8, 0, received)).toEqual({ state: 'DELIVERED' });
  });
});

describe('an answer counts as "received"', () => {
  it('with HTTP 200, status S and code SUCCESS', () => {
    expect(isAcknowledged(received)).toBe(true);
  });

  it.each([
    ['another HTTP status', reply(201, { result: { resultCode: 'SUCCESS', resultStatus: 'S' } })],
    ['a redirect', reply(302, '')],
    ['status F', reply(200, { result: { resultCode: 'SUCCESS', resultStatus: 'F' } })],
    ['another code', reply(200, { result: { resultCode: 'OK', resultStatus: 'S' } })],
    ['no result', reply(200, {})],
    ['null', reply(200, 'null')],
    ['a text', reply(200, 'success')],
    ['no answer', { kind: 'failed', error: 'timeout' } satisfies Reply],
  ])('but not with %s', (_name, answer) => {
    expect(isAcknowledged(answer)).toBe(false);
  });
});
