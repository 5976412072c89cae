import type { RReq, RRes } from '@tillgate/contract/three-d-secure';
import { findAuthentication } from '../db/authentications.js';
import type { AuthenticationResult, Challenge } from '../domain/authentication.js';
import type { Context } from '../ports.js';
import { finishAwaited } from './end-awaited.js';
import { recordMessage } from './record-message.js';
import { orderOfAuthentication } from './recorded-order.js';

/**
 * Takes the result of a challenge from the directory server. It counts only with all three transaction ids: the browser,
 * which carries the CReq, never sees `dsTransID`, and so cannot forge one. The first result stands; one that comes again or
 * late is acknowledged and changes nothing. Undefined: there is no such transaction.
 */
export async function receiveResults(gateway: Context, message: RReq): Promise<RRes | undefined> {
  const { threeDSServerTransID: serverTransId } = message;
  const found = await findAuthentication(gateway.db, { serverTransId });
  const challenge = found && 'challenge' in found ? found.challenge : undefined;
  if (!found || !challenge || !isOf(message, challenge)) return undefined;
  const context = await gateway.forMerchant(found);
  const order = await orderOfAuthentication(context, found);
  recordMessage(context, order, 'RReq', message);
  const isInTime = context.clock.nowMs() < found.expiresAtMs;
  if (found.state === 'CHALLENGE' && isInTime) await finishAwaited(context, found, resultOf(message));
  const { threeDSServerTransID, dsTransID, acsTransID } = message;
  const taken: RRes = {
    messageType: 'RRes',
    messageVersion: message.messageVersion,
    threeDSServerTransID,
    dsTransID,
    acsTransID,
    resultsStatus: '01',
  };
  recordMessage(context, order, 'RRes', taken);
  return taken;
}

function isOf({ dsTransID, acsTransID }: RReq, { dsTransId, acsTransId }: Challenge): boolean {
  return dsTransID === dsTransId && acsTransID === acsTransId;
}

function resultOf(message: RReq): AuthenticationResult {
  const { transStatus, eci, authenticationValue, dsTransID, transStatusReason, challengeCancel } = message;
  return {
    messageVersion: message.messageVersion,
    transStatus,
    isChallenged: true,
    eci,
    authenticationValue,
    dsTransId: dsTransID,
    transStatusReason,
    challengeCancel,
  };
}
