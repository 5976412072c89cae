import type { AReq, TransStatus } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../cards/test-cards.js';

type Indicator = AReq['threeDSRequestorChallengeInd'];

/** How the issuer of an ordinary card obeys the 3DS Server: data that is only shared is answered with I. */
const preferred: Record<Indicator, TransStatus> = {
  '01': 'C',
  '02': 'Y',
  '03': 'C',
  '04': 'C',
  '05': 'Y',
  '06': 'I',
  '07': 'Y',
  '08': 'Y',
  '09': 'C',
};

/** A buyer who trusts the merchant is asked all the same where the 3DS Server wants it: by preference, or by mandate. */
const challengesTrusted: readonly Indicator[] = ['03', '04'];

/**
 * Whether a card's issuer wants a challenge (C), or how it ends the authentication at once. The card's plan comes before
 * what the 3DS Server prefers; but who only shares data gets no proof and no challenge, and a buyer who trusts the merchant
 * is not asked. A card that nobody issued: U.
 */
export function judgeAuthentication(request: AReq, isTrusted: boolean): TransStatus {
  const { acctNumber, threeDSRequestorChallengeInd: indicator } = request;
  const card = findTestCard(acctNumber);
  if (!card) return 'U';
  const planned = card.authentication?.transStatus ?? preferred[indicator];
  const isOpen = planned === 'Y' || planned === 'C';
  if (isOpen && indicator === '06') return 'I';
  if (isOpen && isTrusted && !challengesTrusted.includes(indicator)) return 'Y';
  return planned;
}
