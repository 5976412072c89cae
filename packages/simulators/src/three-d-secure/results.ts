import type { CRes, RReq } from '@tillgate/contract/three-d-secure';
import { proofOf } from './proof.js';
import type { End, Transaction } from './transaction.js';

/** What the 3DS Server is told of the end of a challenge. */
export function rReqOf(transaction: Transaction, end: End): RReq {
  const { request, acsTransID, dsTransID, interactions } = transaction;
  const { transStatus, transStatusReason, challengeCancel } = end;
  const { messageVersion, messageCategory, threeDSServerTransID } = request;
  // Who cancels is not told to have failed.
  const isCancelled = challengeCancel === '01';
  const { transStatusReason: reason, ...proof } = proofOf(request.acctNumber, transStatus, transStatusReason);
  return {
    messageType: 'RReq',
    messageVersion,
    messageCategory,
    threeDSServerTransID,
    acsTransID,
    dsTransID,
    authenticationType: authenticationTypeOf(transaction),
    interactionCounter: String(Math.min(interactions, 99)).padStart(2, '0'),
    ...proof,
    ...(reason === undefined || isCancelled ? {} : { transStatusReason: reason }),
    ...(challengeCancel === undefined ? {} : { challengeCancel }),
    ...trustOf(transaction, end),
  };
}

/** What the browser brings back of it. */
export function cResOf({ request, acsTransID, end }: Transaction): CRes {
  const { messageVersion, threeDSServerTransID } = request;
  const transStatus = end?.transStatus ?? 'N';
  return { messageType: 'CRes', messageVersion, threeDSServerTransID, acsTransID, transStatus };
}

/** 02 dynamic: a code; 03 out of band: the app. */
function authenticationTypeOf({ screen }: Transaction): '02' | '03' {
  return screen === 'APP' || screen === 'PHONE' ? '03' : '02';
}

/** Whether the buyer trusts the merchant, where they were asked; 2.1.0 does not know of it. */
function trustOf({ offersTrust, trustsMerchant, request }: Transaction, { transStatus }: End): Partial<RReq> {
  if (!offersTrust || request.messageVersion === '2.1.0') return {};
  const trusts = trustsMerchant && transStatus === 'Y';
  return { whiteListStatus: trusts ? 'Y' : 'N', whiteListStatusSource: '03' };
}
