import type { Texts } from '../texts/english.js';

/** A decline's code in words for the buyer. */
export function declineWords({ declines }: Texts, resultCode: string | null): string {
  const known = new Map(Object.entries(declines));
  return known.get(resultCode ?? '') ?? declines.OTHER;
}
