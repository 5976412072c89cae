import { randomBytes } from 'node:crypto';
import type { TransStatus } from '@tillgate/contract/three-d-secure';
import { findTestCard } from '../cards/test-cards.js';

/** How an authentication ends. */
export type Ending = Exclude<TransStatus, 'C'>;

/** What the issuer tells of the end of an authentication besides the ids of the messages. */
export interface Proof<E extends Ending = Ending> {
  readonly transStatus: E;
  readonly eci: string;
  /** Absent where nothing was proved. */
  readonly authenticationValue?: string;
  /**
   * 01 card authentication failed, 08 no card record, 11 suspected fraud, 14 out of time at the ACS, 19 too many challenges,
   * 22 technical issue.
   */
  readonly transStatusReason?: string;
}

/**
 * The electronic commerce indicator of all brands but Mastercard and Maestro: 05 authenticated, 06 attempted, 07 neither.
 * So it is with Visa, Amex, JCB, Diners, Discover, UnionPay, Elo and Cartes Bancaires.
 */
const commonEci: Record<Ending, string> = { Y: '05', A: '06', N: '07', U: '07', R: '07', I: '07' };
/** Mastercard has 04 for data that was only shared. */
const mastercardEci: Record<Ending, string> = { Y: '02', A: '01', N: '00', U: '00', R: '00', I: '04' };
const mastercardBrands = ['MASTERCARD', 'MAESTRO'];

/** The proof of an ending. The cryptogram, of 20 bytes, is there with Y and A. `reason`: where it is not the usual one. */
export function proofOf<E extends Ending>(acctNumber: string, transStatus: E, reason?: string): Proof<E> {
  const brand = findTestCard(acctNumber)?.brand;
  const eci = mastercardBrands.includes(brand ?? '') ? mastercardEci : commonEci;
  const isProven = transStatus === 'Y' || transStatus === 'A';
  const transStatusReason = reason ?? usualReason(transStatus, brand !== undefined);
  return {
    transStatus,
    eci: eci[transStatus],
    ...(isProven ? { authenticationValue: randomBytes(20).toString('base64') } : {}),
    ...(transStatusReason === undefined ? {} : { transStatusReason }),
  };
}

const reasons: Partial<Record<Ending, string>> = { N: '01', U: '22', R: '11' };

function usualReason(transStatus: Ending, isIssued: boolean): string | undefined {
  return isIssued ? reasons[transStatus] : '08';
}
