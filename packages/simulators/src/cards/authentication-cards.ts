import { declines } from '../declines.js';
import type { AuthenticationPlan } from './authentication-plan.js';
import { declining, mastercard, visa, type TestCard } from './test-card.js';

/**
 * A card for each way in which 3-D Secure can begin, where it is asked; every authorisation of them is approved. The number
 * tells which: 4054 6930 0000 0NN and a check digit, 5162 7730 0000 0NN on Mastercard. NN is 01 authenticated without a
 * challenge, 02 challenge, 03 not authenticated, 04 attempted, 05 unavailable, 06 rejected, 07 for information only.
 */
export const authenticationCards: readonly TestCard[] = [
  planned(visa('4054693000000017'), { transStatus: 'Y' }),
  planned(visa('4054693000000025'), { transStatus: 'C' }),
  planned(visa('4054693000000033'), { transStatus: 'N' }),
  planned(visa('4054693000000041'), { transStatus: 'A' }),
  planned(visa('4054693000000058'), { transStatus: 'U' }),
  planned(visa('4054693000000066'), { transStatus: 'R' }),
  planned(visa('4054693000000074'), { transStatus: 'I' }),
  planned(mastercard('5162773000000013'), { transStatus: 'Y' }),
  planned(mastercard('5162773000000021'), { transStatus: 'C' }),
  planned(mastercard('5162773000000047'), { transStatus: 'A' }),
  planned(mastercard('5162773000000070'), { transStatus: 'I' }),
];

/**
 * The same of Visa, 4054 6931 0000 0NN and a check digit, for merchants who do not force 3-D Secure: the issuer declines
 * until the holder is authenticated. (02, a challenge, is 4054 6900 0000 0708 among the declines.)
 */
export const askingCards: readonly TestCard[] = [
  planned(wanting('4054693100000016'), { transStatus: 'Y' }),
  planned(wanting('4054693100000032'), { transStatus: 'N' }),
];

/**
 * Cards of issuers with a method page, 4054 6932 0000 0MN and a check digit: M is 1 quick, 2 slow, 3 silent; N is 1
 * authenticated without a challenge, 2 challenge.
 */
export const methodCards: readonly TestCard[] = [
  planned(visa('4054693200000114'), { method: 'QUICK', transStatus: 'Y' }),
  planned(visa('4054693200000122'), { method: 'QUICK', transStatus: 'C' }),
  planned(visa('4054693200000213'), { method: 'SLOW', transStatus: 'Y' }),
  planned(visa('4054693200000221'), { method: 'SLOW', transStatus: 'C' }),
  planned(visa('4054693200000312'), { method: 'SILENT', transStatus: 'Y' }),
  planned(visa('4054693200000320'), { method: 'SILENT', transStatus: 'C' }),
];

/**
 * Cards whose challenge is not a code alone, 4054 6933 0000 0NN and a check digit. NN is 01 approval in the bank's app, 02
 * choice of code or app, 03 code and trust in the merchant.
 */
export const challengeCards: readonly TestCard[] = [
  planned(visa('4054693300000014'), { transStatus: 'C', challenge: 'APP' }),
  planned(visa('4054693300000022'), { transStatus: 'C', challenge: 'CHOICE' }),
  planned(visa('4054693300000030'), { transStatus: 'C', challenge: 'TRUST' }),
];

/**
 * Cards with which something goes wrong. 4054 6934 0000 0NN in a challenge: NN is 01 ends in U, 02 slow pages, 03 over soon,
 * 11 result twice, 12 late, 13 never. 4054 6935 0000 0NN at the directory server: 01 Erro, 02 no answer, 03 broken answer,
 * 04 an issuer with 2.1.0 alone.
 */
export const mishapCards: readonly TestCard[] = [
  planned(visa('4054693400000013'), { transStatus: 'C', mishap: 'CHALLENGE_BROKEN' }),
  planned(visa('4054693400000021'), { transStatus: 'C', mishap: 'CHALLENGE_SLOW' }),
  planned(visa('4054693400000039'), { transStatus: 'C', mishap: 'CHALLENGE_SHORT' }),
  planned(visa('4054693400000112'), { transStatus: 'C', mishap: 'RESULTS_TWICE' }),
  planned(visa('4054693400000120'), { transStatus: 'C', mishap: 'RESULTS_LATE' }),
  planned(visa('4054693400000138'), { transStatus: 'C', mishap: 'RESULTS_NEVER' }),
  planned(visa('4054693500000012'), { mishap: 'ANSWER_ERRO' }),
  planned(visa('4054693500000020'), { mishap: 'ANSWER_NEVER' }),
  planned(visa('4054693500000038'), { mishap: 'ANSWER_BROKEN' }),
  planned(visa('4054693500000046'), { mishap: 'OLD_VERSION' }),
];

function planned(card: TestCard, authentication: AuthenticationPlan): TestCard {
  return { ...card, authentication };
}

function wanting(number: string): TestCard {
  return declining(visa(number), declines.AUTHENTICATION_REQUIRED);
}
