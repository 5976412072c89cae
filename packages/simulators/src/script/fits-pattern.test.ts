import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitsPattern } from './fits-pattern.js';

it.each([
  ['4054*', '4054695723100768', true],
  ['*0768', '4054695723100768', true],
  ['4054*0768', '4054695723100768', true],
  ['4*57*68', '4054695723100768', true],
  ['*', '', true],
  ['42', '42', true],
  ['42', '420', false],
  ['4054*', '5162774114974622', false],
  ['12*21', '121', false],
  ['*99*', '4054695723100768', false],
])('whether %s fits %s: %s', (pattern, text, fits) => {
  expect(fitsPattern(pattern, text)).toBe(fits);
});

it('agrees with a regular expression', () => {
  const few = fc.string({ unit: fc.constantFrom('1', '2', '*'), maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('1', '2'), maxLength: 8 });
  fc.assert(
    fc.property(few, text, (pattern, subject) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
      expect(fitsPattern(pattern, subject)).toBe(expression.test(subject));
    }),
    { numRuns: 2000 },
  );
});
