import { expect, it } from 'vitest';
import { isAddressIn, isAddressRange } from './address-range.js';

it.each([
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.8', '203.0.113.7', false],
  ['203.0.113.200', '203.0.113.0/24', true],
  ['203.0.114.1', '203.0.113.0/24', false],
  ['::ffff:203.0.113.7', '203.0.113.0/24', true],
  ['2001:db8::1', '2001:db8::/32', true],
  ['2001:db9::1', '2001:db8::/32', false],
  ['203.0.113.7', '0.0.0.0/0', true],
  ['nonsense', '0.0.0.0/0', false],
])('%s in %s: %s', (address, range, isIn) => {
  expect(isAddressIn(address, ['198.51.100.1', range])).toBe(isIn);
});

it.each(['', 'localhost', '203.0.113', '203.0.113.0/33', '2001:db8::/129', '203.0.113.0/', '1.2.3.4/a'])(
  '"%s" is no address and no network',
  (text) => {
    expect(isAddressRange(text)).toBe(false);
  },
);
