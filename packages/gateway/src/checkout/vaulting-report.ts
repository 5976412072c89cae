import { result, type ResultCode } from '@tillgate/contract';
import type { VaultingReport } from '@tillgate/contract/frame';
import { isOpenVaulting, vaultingResultCode, type Vaulting } from '../domain/vaulting.js';

/** A vaulting as the buyer's form is told of it. */
export function standingOf(vaulting: Vaulting, nowMs: number): VaultingReport {
  return vaultingReport(vaulting, vaultingResultCode(vaulting), nowMs);
}

/** The same, with the reason why the last card was not stored. */
export function vaultingReport(vaulting: Vaulting, code: ResultCode, nowMs: number): VaultingReport {
  return {
    kind: 'vaulting',
    vaultingStatus: vaulting.state,
    vaultingResultCode: code,
    vaultingResultMessage: result(code).resultMessage,
    canRetry: isOpenVaulting(vaulting, nowMs),
    redirectUrl: vaulting.redirectUrl,
  };
}
