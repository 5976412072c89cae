import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InquiryOutcome } from './inquire.js';
import { InquiryPoller, pollingTimes } from './inquiry-poller.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A poller of which every inquiry says the same; the times at which it asked, in milliseconds since the start. */
function pollerThatHears(outcome: InquiryOutcome) {
  const askedAtMs: number[] = [];
  const ended: string[] = [];
  const startMs = Date.now();
  const poller = new InquiryPoller(
    {
      ask: async () => {
        askedAtMs.push(Date.now() - startMs);
        return outcome;
      },
      ended: (orderId) => ended.push(orderId),
    },
    pollingTimes,
  );
  return { poller, askedAtMs, ended };
}

describe('the poller', () => {
  it('asks every two seconds at first, then less often, and never gives an undecided payment up', async () => {
    const { poller, askedAtMs, ended } = pollerThatHears('undecided');
    poller.start('o');
    await vi.advanceTimersByTimeAsync(3_600_000);
    const pauses = askedAtMs.slice(1).map((askedMs, index) => askedMs - (askedAtMs[index] ?? 0));
    expect(pauses.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 2_000));
    expect(pauses.at(-1)).toBe(30_000);
    expect(Math.max(...pauses)).toBe(30_000);
    expect(ended).toEqual([]);
    poller.stopAll();
  });

  it('gives up after two minutes what the gateway does not know', async () => {
    const { poller, askedAtMs, ended } = pollerThatHears('unknown');
    poller.start('o');
    await vi.advanceTimersByTimeAsync(110_000);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toEqual(['o']);
    expect(askedAtMs.at(-1)).toBeGreaterThanOrEqual(120_000);
  });

  it('asks about eight orders at once, and about all of them', async () => {
    const answers: (() => void)[] = [];
    const ended: string[] = [];
    const ask = () => new Promise<InquiryOutcome>((resolve) => answers.push(() => resolve('settled')));
    const poller = new InquiryPoller({ ask, ended: (orderId) => ended.push(orderId) }, pollingTimes);
    for (let number = 0; number < 20; number += 1) poller.start(String(number));
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toHaveLength(8);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toHaveLength(9);
    for (let number = 1; number < 20; number += 1) {
      answers[number]?.();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(ended).toHaveLength(20);
  });
});
