import { expect, it } from 'vitest';
import { localeOf } from '../text/locale.js';
import { checkText } from './check-text.js';

const { checks } = localeOf('en_US').texts.payment;

it.each([
  ['avsResultRaw', 'Z', 'Postal code matches, street does not (Z)'],
  ['cvvResultRaw', 'D', 'No match (D)'],
  ['cvvResultRaw', 'Z', undefined],
  ['avsResultRaw', '?', undefined],
  ['eci', 'Y', undefined],
  ['cvvResultRaw', true, undefined],
])('%s %j is told as %j', (name, value, text) => {
  expect(checkText(checks, name, value)).toBe(text);
});
