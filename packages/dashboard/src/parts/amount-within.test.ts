import { describe, expect, it } from 'vitest';
import { amountWithin } from './amount-within.js';

describe('an amount to take or to give back', () => {
  const most = { currency: 'SGD', value: '4200' };
  it.each(['42.00', '42', '0.01'])('may be %s of 42.00', (typed) => {
    expect(amountWithin(typed, most)).toBeDefined();
  });
  it.each(['42.01', '0', '0.00', '', '4200000000000000000000', '1.001'])('may not be %j', (typed) => {
    expect(amountWithin(typed, most)).toBeUndefined();
  });
});
