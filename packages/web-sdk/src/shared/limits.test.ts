import { describe, expect, it } from 'vitest';
import { callLimitsMs, loadLimitMs, loading, recovery, submitLimitMs } from './limits.js';

describe('limits', () => {
  it('let the frame load twice before the page gives it up', () => {
    expect(loadLimitMs).toBeGreaterThan(loading.attempts * callLimitsMs.loadSession + loading.pauseMs);
  });

  it('let the frame submit and ask what became of it before the page gives it up', () => {
    const asking = recovery.attempts * callLimitsMs.readStatus + (recovery.attempts - 1) * recovery.pauseMs;
    expect(submitLimitMs).toBeGreaterThan(callLimitsMs.readStatus + callLimitsMs.submitCard + asking);
  });
});
