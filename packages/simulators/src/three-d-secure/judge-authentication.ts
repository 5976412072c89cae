import type { AReq, TransStatus } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../cards/test-cards.js';

/** What the issuer tells of an authentication besides the ids of the messages. */
export interface Proof {
  readonly transStatus: Exclude<TransStatus, 'I' | 'C'>;
  readonly eci: string;
  /** Absent where nothing was proved. */
  readonly authenticationValue?: string;
  /** 01 card authentication failed, 08 no card record, 11 suspected fraud, 19 too many challenges, 22 technical issue. */
  readonly transStatusReason?: string;
}

type Ending = Proof['transStatus'];

const reasons: Partial<Record<Ending, string>> = { N: '01', U: '22', R: '11' };

/** Whether a card's issuer wants a challenge, or how it ends the authentication at once. A card that nobody issued: U. */
export function judgeAuthentication({ acctNumber }: AReq): Ending | 'C' {
  const card = findTestCard(acctNumber);
  return card ? (card.authentication ?? 'C') : 'U';
}

/**
 * The proof of an ending. The electronic commerce indicator is the brand's: of Mastercard 02 authenticated, 01 attempted, 00
 * neither; of the others 05, 06 and 07.
 */
export function proofOf(
  acctNumber: string,
  transStatus: Ending,
  newValue: () => string,
  transStatusReason: string | undefined = reasons[transStatus],
): Proof {
  const isMastercard = findTestCard(acctNumber)?.brand === 'MASTERCARD';
  const isProven = transStatus === 'Y' || transStatus === 'A';
  return {
    transStatus,
    eci: (isMastercard ? mastercardEci : eci)[transStatus],
    ...(isProven ? { authenticationValue: newValue() } : {}),
    ...(transStatusReason === undefined ? {} : { transStatusReason }),
  };
}

const eci: Record<Ending, string> = { Y: '05', A: '06', N: '07', U: '07', R: '07' };
const mastercardEci: Record<Ending, string> = { Y: '02', A: '01', N: '00', U: '00', R: '00' };
