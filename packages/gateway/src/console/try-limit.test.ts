import { describe, expect, it } from 'vitest';
import type { Tries } from '../db/console-tries.js';
import { judgeTry } from './try-limit.js';

const none: Tries = { count: 0, lastAtMs: 0, waitsUntilMs: 0 };
const startMs = Date.UTC(2026, 10, 23, 12);

/** What is counted after tries at these times; WAIT where the last one is not taken. */
function tried(...timesMs: number[]): Tries | 'WAIT' {
  return timesMs.reduce<Tries | 'WAIT'>(
    (before, atMs) => (before === 'WAIT' ? 'WAIT' : judgeTry('account', before, atMs)),
    none,
  );
}

describe('a try at an account', () => {
  it('is free five times, then waits twice as long each time, and no longer than a quarter of an hour', () => {
    let tries = tried(startMs, startMs, startMs, startMs, startMs);
    const waits = [];
    for (let more = 0; more < 14 && tries !== 'WAIT'; more++) {
      const { waitsUntilMs, lastAtMs } = tries;
      waits.push((waitsUntilMs - lastAtMs) / 1_000);
      expect(judgeTry('account', tries, waitsUntilMs - 1)).toBe('WAIT');
      tries = judgeTry('account', tries, waitsUntilMs);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  it('that is free takes no other one away that began earlier and is counted later', () => {
    expect(tried(startMs + 5, startMs + 3, startMs)).toMatchObject({ count: 3 });
  });

  it('counts from the beginning where nothing was tried for a day', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(tried(startMs, startMs, startMs + day)).toMatchObject({ count: 1 });
  });
});
