import {
  createVaultingSessionRequestSchema,
  isoTime,
  readMessage,
  result,
  type CreateVaultingSessionRequest,
  type CreateVaultingSessionResponse,
} from '@tillgate/contract';
import { insertVaultingOnce } from '../db/vaultings.js';
import { isOpenVaulting, isSameVaulting, vaultingLifeMs, type Vaulting } from '../domain/vaulting.js';
import type { Context, MerchantKeys } from '../ports.js';
import { noAcquirer } from './merchant-terms.js';
import { urlFault } from './url-rule.js';

/**
 * Opens a session in which a buyer stores a card without paying. One per client and `vaultingRequestId`: an equal request
 * gets the same answer while the session is open, one with other key fields REPEAT_REQ_INCONSISTENT (Antom documents no
 * rule here).
 */
export async function createVaultingSession(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<CreateVaultingSessionResponse> {
  const read = readMessage(createVaultingSessionRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { redirectUrl, vaultingNotificationUrl } = read.message;
  const fault = urlFault(merchant, { redirectUrl, vaultingNotificationUrl });
  if (fault) return { result: fault };
  if (!context.acquirerFor(merchant)) return { result: noAcquirer };
  const wanted = vaultingOf(context, merchant, read.message);
  const vaulting = await insertVaultingOnce(context.db, wanted);
  if (!isSameVaulting(vaulting, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  if (!isOpenVaulting(vaulting, wanted.createdAtMs)) return { result: result('ORDER_IS_CLOSED') };
  return {
    result: result('SUCCESS'),
    vaultingSessionData: context.tokens.issue(vaulting.vaultingId),
    vaultingSessionId: vaulting.vaultingId,
    vaultingSessionExpiryTime: isoTime(vaulting.expiresAtMs),
  };
}

function vaultingOf(
  { ids, clock }: Context,
  { clientId, settings }: MerchantKeys,
  message: CreateVaultingSessionRequest,
): Vaulting {
  const { vaultingRequestId, redirectUrl, vaultingNotificationUrl } = message;
  const { merchantRegion, is3DSAuthentication, metadata, customizedInfo } = message;
  const nowMs = clock.nowMs();
  return {
    vaultingId: ids.sessionId(['vaulting', vaultingRequestId]),
    clientId,
    vaultingRequestId,
    redirectUrl,
    notifyUrl: vaultingNotificationUrl ?? settings.vaultingNotifyUrl,
    details: { vaultingNotificationUrl, merchantRegion, is3DSAuthentication, metadata, customizedInfo },
    createdAtMs: nowMs,
    expiresAtMs: nowMs + vaultingLifeMs,
    state: 'PROCESSING',
  };
}
