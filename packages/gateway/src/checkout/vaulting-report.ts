import { result } from '@tillgate/contract';
import type { VaultingReport } from '@tillgate/contract/frame';
import { findLatestAuthentication, type Authentication } from '../db/authentications.js';
import { mayAuthorize } from '../domain/authentication.js';
import { isOpenVaulting, vaultingResultCode, type Vaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';
import { formStep } from '../three-d-secure/running-step.js';

/**
 * A vaulting as the buyer's form is told of it: with the page that it is to open now, or why the last card was not stored.
 * While a card is on its way none can be tried beside it.
 */
export async function currentVaultingReport(context: Context, vaulting: Vaulting): Promise<VaultingReport> {
  const nowMs = context.clock.nowMs();
  const found = await findLatestAuthentication(context.db, vaulting.vaultingId);
  const isRunning = isOpenVaulting(vaulting, nowMs) && isUnderway(vaulting, found, nowMs);
  const declined = vaulting.state === 'PROCESSING' && !isRunning ? vaulting.declinedCode : undefined;
  const code = declined ?? vaultingResultCode(vaulting);
  return {
    kind: 'vaulting',
    vaultingStatus: vaulting.state,
    vaultingResultCode: code,
    vaultingResultMessage: result(code).resultMessage,
    canRetry: isOpenVaulting(vaulting, nowMs) && !isRunning,
    redirectUrl: vaulting.redirectUrl,
    ...(isRunning ? formStep(context, found) : {}),
  };
}

/**
 * Whether a card is authenticated, or verified after that. One whose verification died with its node is given up with the
 * time of its last step.
 */
export function isUnderway(vaulting: Vaulting, found: Authentication | undefined, nowMs: number): boolean {
  if (!found) return false;
  if (found.state !== 'DONE') return true;
  const isDeclined = vaulting.state === 'PROCESSING' && vaulting.declinedCode !== undefined;
  return mayAuthorize(found.result) && !isDeclined && nowMs < found.expiresAtMs;
}
