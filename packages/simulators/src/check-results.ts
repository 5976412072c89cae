import type { VerificationRequest } from '@tillgate/contract/acquirer';
import { declines } from './declines.js';
import { avsLetter } from './verify-address.js';

/**
 * What the issuer found out about address and security code, in the letters of Antom's `avsResultRaw` and `cvvResultRaw`;
 * of the code: Y match, D no match, P not performed, because no code was given. (One page of Antom's reads P as
 * "performed"; the card schemes' own tables, from which the letter comes, say that it was not.)
 */
export function checkResults(
  { card: { cvv }, billingAddress }: Pick<VerificationRequest, 'card' | 'billingAddress'>,
  declineReason: string | undefined,
) {
  return { avsResult: avsLetter(billingAddress), cvvResult: cvvLetter(cvv, declineReason) };
}

function cvvLetter(cvv: string | undefined, declineReason: string | undefined): string {
  if (cvv === undefined) return 'P';
  return declineReason === declines.INVALID_CVV.reason ? 'D' : 'Y';
}
