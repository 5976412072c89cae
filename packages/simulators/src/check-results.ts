import { declines } from './declines.js';

/** U: no address was given, and this protocol carries none. */
const avsResult = 'U';

/**
 * What the issuer found out about address and security code, in the letters of Antom's `avsResultRaw` and `cvvResultRaw`:
 * Y match, D no match, P not performed, because no code was given. (One page of Antom's reads P as "performed"; the card
 * schemes' own tables, from which the letter comes, say that it was not.)
 */
export function checkResults(cvv: string | undefined, declineReason: string | undefined) {
  if (cvv === undefined) return { avsResult, cvvResult: 'P' };
  return { avsResult, cvvResult: declineReason === declines.INVALID_CVV.reason ? 'D' : 'Y' };
}
