import type { VerificationRequest } from '@tillgate/contract/acquirer';
import type { TestCard } from './cards/test-card.js';
import { declines } from './declines.js';
import { avsLetter } from './verify-address.js';

/**
 * What the issuer found out about address and security code, in the letters of Antom's `avsResultRaw` and `cvvResultRaw`;
 * of the code: Y match, D no match, P not performed, because no code was given. (One page of Antom's reads P as
 * "performed"; the card schemes' own tables, from which the letter comes, say that it was not.) A card can be there to show
 * another letter.
 */
export function checkResults(
  { card: { cvv }, billingAddress }: Pick<VerificationRequest, 'card' | 'billingAddress'>,
  { avsResult = avsLetter(billingAddress), cvvResult = 'Y' }: Pick<TestCard, 'avsResult' | 'cvvResult'>,
  declineReason: string | undefined,
) {
  if (cvv === undefined) return { avsResult, cvvResult: 'P' };
  return { avsResult, cvvResult: declineReason === declines.INVALID_CVV.reason ? 'D' : cvvResult };
}
