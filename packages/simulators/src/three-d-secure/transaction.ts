import type { ResultTravel } from '@tillgate/contract/network-script';
import type { AReq, CReq, RReq } from '@tillgate/contract/three-d-secure';
import type { ChallengeKind } from '../cards/authentication-plan.js';
import { findTestCard } from '../cards/test-cards.js';

/** A challenge that runs, or that ended: then its result is told again, however often the browser asks. */
export interface Transaction {
  readonly acsTransID: string;
  readonly dsTransID: string;
  readonly request: AReq;
  readonly beganAtMs: number;
  readonly kind: ChallengeKind;
  /** Whether the buyer may say that they trust the merchant. */
  readonly offersTrust: boolean;
  /** How the result gets to the 3DS Server. */
  readonly travel: ResultTravel;
  /** Of the CReq; absent: the browser has not come yet. */
  readonly windowSize?: CReq['challengeWindowSize'];
  readonly screen: Screen;
  /** How often the buyer tried. */
  readonly interactions: number;
  readonly wrongCodes: number;
  readonly notice?: Notice | undefined;
  readonly isApprovedInApp: boolean;
  readonly trustsMerchant: boolean;
  readonly end?: End;
  /** What the 3DS Server is told of the end. */
  readonly result?: RReq;
}

/** What the browser shows while the challenge runs. PHONE is the bank's app, as if on the buyer's phone. */
export type Screen = 'CHOICE' | 'CODE' | 'APP' | 'PHONE';

/** What a page says of the buyer's last step. */
export type Notice = 'WRONG_CODE' | 'CODE_SENT' | 'NOT_APPROVED_YET';

export interface End {
  readonly transStatus: RReq['transStatus'];
  readonly transStatusReason?: string | undefined;
  readonly challengeCancel?: string | undefined;
}

const screens: Record<ChallengeKind, Screen> = { CODE: 'CODE', TRUST: 'CODE', APP: 'APP', CHOICE: 'CHOICE' };

/** A challenge as it begins. */
export function newTransaction(
  ids: Pick<Transaction, 'acsTransID' | 'dsTransID'>,
  request: AReq,
  beganAtMs: number,
): Transaction {
  const { challenge: kind = 'CODE', mishap } = findTestCard(request.acctNumber)?.authentication ?? {};
  return {
    ...ids,
    request,
    beganAtMs,
    kind,
    offersTrust: kind === 'TRUST' || request.threeDSRequestorChallengeInd === '09',
    travel: travelOf(mishap),
    screen: screens[kind],
    interactions: 0,
    wrongCodes: 0,
    isApprovedInApp: false,
    trustsMerchant: false,
  };
}

/** Late is long enough for the browser to be back. */
const lateMs = 3_000;

function travelOf(mishap: string | undefined): ResultTravel {
  switch (mishap) {
    case 'RESULTS_TWICE':
      return { copies: 2 };
    case 'RESULTS_LATE':
      return { delayMs: lateMs };
    case 'RESULTS_NEVER':
      return { copies: 0 };
    default:
      return {};
  }
}
