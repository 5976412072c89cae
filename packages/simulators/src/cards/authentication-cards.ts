import { declines } from '../declines.js';
import { declining, mastercard, visa, type TestCard } from './test-card.js';

/**
 * A card for each way in which 3-D Secure can begin, where it is asked; every authorisation of them is approved. The number
 * tells which: 4054 6930 0000 0NN and a check digit, 5162 7730 0000 0NN on Mastercard. NN is 01 authenticated without a
 * challenge, 02 challenge, 03 not authenticated, 04 attempted, 05 unavailable, 06 rejected.
 */
export const authenticationCards: readonly TestCard[] = [
  { ...visa('4054693000000017'), authentication: 'Y' },
  { ...visa('4054693000000025'), authentication: 'C' },
  { ...visa('4054693000000033'), authentication: 'N' },
  { ...visa('4054693000000041'), authentication: 'A' },
  { ...visa('4054693000000058'), authentication: 'U' },
  { ...visa('4054693000000066'), authentication: 'R' },
  { ...mastercard('5162773000000013'), authentication: 'Y' },
  { ...mastercard('5162773000000021'), authentication: 'C' },
  { ...mastercard('5162773000000047'), authentication: 'A' },
];

/**
 * The same of Visa, 4054 6931 0000 0NN and a check digit, for merchants who do not force 3-D Secure: the issuer declines
 * until the holder is authenticated. (02, a challenge, is 4054 6900 0000 0708 among the declines.)
 */
export const askingCards: readonly TestCard[] = [
  { ...wanting('4054693100000016'), authentication: 'Y' },
  { ...wanting('4054693100000032'), authentication: 'N' },
];

function wanting(number: string): TestCard {
  return declining(visa(number), declines.AUTHENTICATION_REQUIRED);
}
