import { consoleSchemas } from '@tillgate/contract/console';
import { describe, expect, it } from 'vitest';
import { durationOf } from './duration.js';

describe('an own duration', () => {
  it.each([
    ['90', 'S', 'PT90S'],
    [' 5 ', 'M', 'PT5M'],
    ['36', 'H', 'PT36H'],
    ['9999', 'D', 'P9999D'],
  ] as const)('of %s %s is %s, which the API takes', (amount, unit, by) => {
    expect(durationOf(amount, unit)).toBe(by);
    expect(consoleSchemas.advanceClock.request.safeParse({ clientId: 'SANDBOX_5Y', by }).success).toBe(true);
  });

  it.each(['', '0', '000', '-1', '1.5', '1e3', '10000', 'a'])('is none of %j', (amount) => {
    expect(durationOf(amount, 'M')).toBeUndefined();
  });
});
