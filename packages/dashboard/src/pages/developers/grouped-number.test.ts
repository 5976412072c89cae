import { expect, it } from 'vitest';
import { groupedNumber } from './grouped-number.js';

it.each([
  ['4111111111111111', '4111 1111 1111 1111'],
  ['378282246310005', '3782 822463 10005'],
  ['36259600000004', '3625 960000 0004'],
  ['6759649826438453', '6759 6498 2643 8453'],
])('shows %s as %s', (number, text) => {
  expect(groupedNumber(number)).toBe(text);
});
