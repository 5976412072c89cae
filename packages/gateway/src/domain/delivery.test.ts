import { describe, expect, it } from 'vitest';
import { afterAttempt, delaysBeforeAttemptMs, type BeforeAttempt, type Reply } from './delivery.js';
import { judgeReply } from './judge-reply.js';

const reply = (httpStatus: number, body: unknown): Reply => ({
  kind: 'answered',
  httpStatus,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const received = reply(200, { result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
const refused = reply(500, '');
const scheduled = (scheduledAttempts: number): BeforeAttempt => ({
  cause: 'SCHEDULE',
  scheduledAttempts,
  standing: { state: 'PENDING', nextAttemptAtMs: 0 },
});

describe('the schedule', () => {
  it('sends eight times: at once, then 2, 10, 10 min, 1, 2, 6 and 15 h after the attempt before', () => {
    let atMs = 0;
    const times = [atMs];
    for (let made = 0; ; made++) {
      const next = afterAttempt(scheduled(made), atMs, refused);
      if (next.state !== 'PENDING') break;
      atMs = next.nextAttemptAtMs;
      times.push(atMs);
    }
    const minutes = [0, 2, 12, 22, 82, 202, 562, 1462];
    expect(times).toEqual(minutes.map((minute) => minute * 60_000));
    expect(delaysBeforeAttemptMs).toHaveLength(8);
  });

  it('ends after the eighth attempt, and at the first right answer', () => {
    expect(afterAttempt(scheduled(7), 0, refused)).toEqual({ state: 'DEAD' });
    expect(afterAttempt(scheduled(0), 0, received)).toEqual({ state: 'DELIVERED' });
    expect(afterAttempt(scheduled(7), 0, received)).toEqual({ state: 'DELIVERED' });
  });
});

describe('an attempt that somebody asked for', () => {
  const standings = [
    { state: 'PENDING', nextAttemptAtMs: 720_000 },
    { state: 'DELIVERED' },
    { state: 'DEAD' },
  ] as const;

  it.each(standings)(
    'leaves $state as it was where it fails, and ends it where it is received',
    (standing) => {
      const before = { cause: 'RESEND', scheduledAttempts: 2, standing } as const;
      expect(afterAttempt(before, 500_000, refused)).toEqual(standing);
      expect(afterAttempt(before, 500_000, received)).toEqual({ state: 'DELIVERED' });
    },
  );
});

describe('an answer counts as "received"', () => {
  it('with HTTP 200, status S and code SUCCESS', () => {
    expect(judgeReply(received).every(({ isMet }) => isMet)).toBe(true);
  });

  it.each([
    ['another HTTP status', reply(201, { result: { resultCode: 'SUCCESS', resultStatus: 'S' } }), '10111'],
    ['a redirect', reply(302, ''), '10000'],
    ['status F', reply(200, { result: { resultCode: 'SUCCESS', resultStatus: 'F' } }), '11101'],
    ['another code', reply(200, { result: { resultCode: 'OK', resultStatus: 'S' } }), '11110'],
    ['no result', reply(200, {}), '11100'],
    ['null', reply(200, 'null'), '11100'],
    ['a text', reply(200, 'success'), '11000'],
    ['no answer', { kind: 'failed', error: 'timeout' } satisfies Reply, '00000'],
  ])('but not with %s', (_name, answer, met) => {
    expect(
      judgeReply(answer)
        .map(({ isMet }) => (isMet ? '1' : '0'))
        .join(''),
    ).toBe(met);
    expect(afterAttempt(scheduled(0), 0, answer).state).toBe('PENDING');
  });
});
