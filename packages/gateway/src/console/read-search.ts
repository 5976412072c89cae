import { readAmount, type MeantAmount } from './read-amount.js';

/** What a text of the search box may name: a payment fits that fits any of these. */
export interface Search {
  /** An id of ours or of the merchant's, exactly as it is. */
  readonly id: string;
  readonly lastFour: string | undefined;
  readonly amounts: readonly MeantAmount[];
  /** The buyer's id or e-mail address, in lower case. */
  readonly buyer: string;
  /** What the buyer's name begins with; undefined where it says too little. */
  readonly nameBegins: string | undefined;
}

/** Reads what somebody typed; undefined where that is nothing. */
export function readSearch(text: string): Search | undefined {
  const id = text.trim();
  if (id === '') return undefined;
  return {
    id,
    lastFour: /^\d{4}$/.test(id) ? id : undefined,
    amounts: readAmount(id),
    buyer: id.toLowerCase(),
    nameBegins: [...id].length >= 2 && /\p{L}/u.test(id) ? id : undefined,
  };
}
