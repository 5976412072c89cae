import {
  isoTime,
  result,
  type CreateVaultingSessionRequest,
  type NotifyVaulting,
  type ResultCode,
} from '@tillgate/contract';
import { paymentMethodDetail, type StoredCard } from './stored-card.js';

/** What the merchant sent that is only compared and echoed. */
export type VaultingDetails = Pick<
  CreateVaultingSessionRequest,
  'vaultingNotificationUrl' | 'merchantRegion' | 'is3DSAuthentication' | 'metadata' | 'customizedInfo'
>;

/** A session in which a buyer stores a card without paying. Times in epoch milliseconds. */
export type Vaulting = {
  readonly vaultingId: string;
  readonly clientId: string;
  readonly vaultingRequestId: string;
  readonly redirectUrl: string;
  /** Of the request, else of the merchant's settings; undefined: nobody is notified. */
  readonly notifyUrl: string | undefined;
  readonly details: VaultingDetails;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
} & VaultingState;

type VaultingState =
  /** `declinedCode`: why the last card was not stored. */
  | { readonly state: 'PROCESSING'; readonly declinedCode?: ResultCode | undefined }
  | { readonly state: 'SUCCESS'; readonly token: string }
  | { readonly state: 'FAIL'; readonly resultCode: ResultCode };

/** A vaulting session lives as long as a payment session does. */
export const vaultingLifeMs = 60 * 60 * 1000;

/** Cards that may be sent to the network in one session: enough for a buyer, too few to try out stolen numbers. */
export const mostVaultingAttempts = 20;

/** Whether a repeated request asks for the vaulting that exists. */
export function isSameVaulting(existing: Vaulting, repeated: Vaulting): boolean {
  const [a, b] = [existing, repeated];
  return (
    a.redirectUrl === b.redirectUrl &&
    a.details.vaultingNotificationUrl === b.details.vaultingNotificationUrl &&
    a.details.merchantRegion === b.details.merchantRegion &&
    a.details.is3DSAuthentication === b.details.is3DSAuthentication
  );
}

/** Whether a card can still be stored in it. */
export function isOpenVaulting(vaulting: Vaulting, nowMs: number): boolean {
  return vaulting.state === 'PROCESSING' && nowMs < vaulting.expiresAtMs;
}

/** How a vaulting went, as a result code; while it is PROCESSING, the code says so. */
export function vaultingResultCode(vaulting: Vaulting): ResultCode {
  switch (vaulting.state) {
    case 'SUCCESS':
      return 'SUCCESS';
    case 'FAIL':
      return vaulting.resultCode;
    case 'PROCESSING':
      return 'VERIFICATION_IN_PROCESS';
  }
}

/** `notifyVaulting` for a vaulting that came to its end; `card`: the one that was stored. */
export function vaultingNotification(vaulting: Vaulting, card: StoredCard | undefined): NotifyVaulting {
  const { metadata, customizedInfo } = vaulting.details;
  return {
    notifyType: 'VAULTING_RESULT',
    result: result(vaultingResultCode(vaulting)),
    vaultingRequestId: vaulting.vaultingRequestId,
    vaultingCreateTime: isoTime(vaulting.createdAtMs),
    ...(card === undefined ? {} : { paymentMethodDetail: paymentMethodDetail(card) }),
    metadata,
    customizedInfo,
  };
}
