import { asciiDigits } from '../card/edit.js';

/** Countries whose postal codes are so many digits. */
const digitCounts: readonly [count: number, regions: string][] = [
  [4, 'AM AT AU BD BE BG CH CY DK GE HU LI LU LV NO NZ PH SI TN ZA'],
  [5, 'CZ DE EE EG ES FI FR GR HR ID IT KR KW LK LT MA MC MX MY PE PK SA SE SK SM TH TR UA UY'],
  [6, 'BY CN CO EC IN KG KZ RO RU SG TJ UZ'],
  [7, 'CL JP PT'],
  [8, 'BR'],
];

/** Those with other shapes, written without spaces and hyphens. */
const shapes = new Map([
  ['AR', /^([A-Z]?\d{4}|[A-Z]\d{4}[A-Z]{3})$/],
  ['CA', /^[ABCEGHJ-NPRSTVXY]\d[A-Z]\d[A-Z]\d$/],
  ['GB', /^(GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/],
  ['IE', /^[A-Z]\d[\dW][A-Z\d]{4}$/],
  ['IL', /^\d{5}(\d{2})?$/],
  ['NL', /^\d{4}[A-Z]{2}$/],
  ['PL', /^\d{5}$/],
  ['TW', /^\d{3}(\d{2,3})?$/],
  ['US', /^\d{5}(\d{4})?$/],
  ['VN', /^\d{5,6}$/],
]);

/** Countries without postal codes (Universal Postal Union). */
const without = new Set(
  (
    'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC ML MO MR MS MW NR ' +
    'NU PA QA RW SB SC SL SR ST SY TG TK TL TO TV UG VU YE ZW'
  ).split(' '),
);

export function hasPostalCode(region: string): boolean {
  return region !== '' && !without.has(region);
}

/** Whether we know the shape of a country's postal codes, which then is asked for. */
export function hasKnownPostalCode(region: string): boolean {
  return shapes.has(region) || digitCountOf(region) !== undefined;
}

/** Whether digits are all that a country's postal codes are written with, so that a keyboard of digits will do. */
export function isPostalCodeOfDigits(region: string): boolean {
  return digitCountOf(region) !== undefined || /^(IL|PL|TW|US|VN)$/.test(region);
}

/** Whether a text may be a postal code of a country; of one whose codes we do not know, anything may. */
export function isPostalCode(text: string, region: string): boolean {
  const written = asciiDigits(text)
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\uff0d-]/g, '');
  const shape = shapes.get(region);
  if (shape) return shape.test(written);
  const count = digitCountOf(region);
  return count === undefined || (/^\d+$/.test(written) && written.length === count);
}

function digitCountOf(region: string): number | undefined {
  if (region === '') return undefined;
  return digitCounts.find(([, regions]) => regions.split(' ').includes(region))?.[0];
}
