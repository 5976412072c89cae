import { describe, expect, it } from 'vitest';
import { watchExpiry } from './session-expiry.js';

async function seen(expiresInMs: number): Promise<string[]> {
  let nowMs = 0;
  const told: string[] = [];
  const note = (what: string) => told.push(`${nowMs / 60_000} min: ${what}`);
  await watchExpiry(expiresInMs, (ms) => Promise.resolve(void (nowMs += ms)), {
    soon: (minutes) => note(`${minutes} left`),
    over: () => note('over'),
  });
  return told;
}

describe('watchExpiry', () => {
  it('warns some minutes before the end, and tells the end', async () => {
    expect(await seen(3_600_000)).toEqual([
      '55 min: 5 left',
      '58 min: 2 left',
      '59 min: 1 left',
      '60 min: over',
    ]);
  });

  it('leaves out warnings that a short session is past', async () => {
    expect(await seen(180_000)).toEqual(['1 min: 2 left', '2 min: 1 left', '3 min: over']);
    expect(await seen(6_000)).toEqual(['0.1 min: over']);
  });

  it('does not watch what no timer can wait for, which would be over at once', async () => {
    expect(await seen(2 ** 31)).toEqual([]);
  });
});
