import { textOfCode, type Texts } from '../text/texts.js';

/**
 * What a check of the issuer's found, from its letter (Antom's `avsResultRaw`, `cvvResultRaw`), with the letter: `Match (Y)`.
 * Undefined for what is no such check, or a letter that we have no words for.
 */
export function checkText(
  checks: Texts['payment']['checks'],
  name: string,
  value: unknown,
): string | undefined {
  const letters = name === 'avsResultRaw' ? checks.address : name === 'cvvResultRaw' ? checks.code : {};
  if (typeof value !== 'string') return undefined;
  const text = textOfCode(letters, value);
  return text === value ? undefined : `${text} (${value})`;
}
