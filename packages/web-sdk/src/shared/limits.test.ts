import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  beforeSubmitLimitMs,
  callLimitsMs,
  challengeLimitMs,
  elementResultLimitMs,
  launchLimitMs,
  loadLimitMs,
  loading,
  lookUpPauseMs,
  preloadLimitMs,
  recovery,
  submitLimitMs,
  validateLimitMs,
} from './limits.js';

describe('limits', () => {
  it('let the frame load twice before the page gives it up', () => {
    expect(loadLimitMs).toBeGreaterThan(loading.attempts * callLimitsMs.loadSession + loading.pauseMs);
  });

  it('let the frame submit, with all before and after it, before the page gives it up', () => {
    const before = lookUpPauseMs + callLimitsMs.lookUpCard + beforeSubmitLimitMs + callLimitsMs.readStatus;
    const asking = recovery.attempts * callLimitsMs.readStatus + (recovery.attempts - 1) * recovery.pauseMs;
    expect(submitLimitMs).toBeGreaterThan(before + callLimitsMs.submitCard + asking);
  });

  it('are those that the guide for merchants tells', () => {
    const guide = readFileSync(new URL('../../../../docs/web-sdk.md', import.meta.url), 'utf8');
    const [, table = ''] = guide.split('## Time limits');
    const told = [...table.matchAll(/^\|[^|]+\| *(\d+) (s|min) *\|/gm)].map(
      ([, count, unit]) => Number(count) * (unit === 'min' ? 60 : 1),
    );
    const limits = [
      ...[launchLimitMs, loadLimitMs, callLimitsMs.submitCard, beforeSubmitLimitMs, submitLimitMs],
      ...[validateLimitMs, elementResultLimitMs, challengeLimitMs, preloadLimitMs],
    ];
    expect(told).toEqual(limits.map((ms) => Math.ceil(ms / 1_000)));
  });
});
