import { mastercard, visa, type TestCard } from './test-card.js';

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
