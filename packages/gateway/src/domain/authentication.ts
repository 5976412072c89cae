import { koreanBrands, type SessionCardTerms, type ThreeDSResult } from '@tillgate/contract';
import type { BinRow } from './bin-table.js';

/** 3-D Secure 2 before an authorisation: what its end means. Values are those of EMV 3-D Secure, their names ours. */

/** A method page that has not ended ten seconds after it began is not waited for any more (EMV 3-D Secure 2.2, 5.8.1). */
export const methodLifeMs = 10_000;

/** A challenge that has no result ten minutes after it began has failed. */
export const challengeLifeMs = 10 * 60 * 1000;

/** CHALLENGE: somebody demands one, the merchant or the issuer. DATA_ONLY: none is wanted, the issuer is only told. */
export type AuthenticationWish = 'CHALLENGE' | 'DATA_ONLY';

/** What the issuer is to be asked, as far as it is known before. */
export interface Asking {
  readonly messageVersion: '2.1.0' | '2.2.0';
  /** Of the issuer's method page, which is to run in the buyer's browser first; absent: there is none. */
  readonly methodUrl?: string | undefined;
  readonly wish: AuthenticationWish;
}

/** A challenge that the buyer answers at the issuer's ACS. */
export interface Challenge {
  readonly acsUrl: string;
  readonly acsTransId: string;
  readonly dsTransId: string;
  readonly messageVersion: string;
}

/**
 * Y authenticated, A attempted, N not authenticated, U could not be performed, R rejected by the issuer, I for information
 * only.
 */
export type AuthenticationStatus = 'Y' | 'A' | 'N' | 'U' | 'R' | 'I';

/** How an authentication ended. */
export interface AuthenticationResult {
  readonly messageVersion: string;
  readonly transStatus: AuthenticationStatus;
  readonly isChallenged: boolean;
  /** The issuer was told, and not asked. */
  readonly isDataOnly?: boolean | undefined;
  readonly eci?: string | undefined;
  /** CAVV or AAV. */
  readonly authenticationValue?: string | undefined;
  readonly dsTransId?: string | undefined;
  readonly transStatusReason?: string | undefined;
  /** 01 by the buyer, 03 abandoned, 04 and 05 the ACS timed out, 06 error. */
  readonly challengeCancel?: string | undefined;
}

/** An authentication that is no refusal. */
export interface AuthorizableResult extends AuthenticationResult {
  readonly transStatus: Exclude<AuthenticationStatus, 'N' | 'R'>;
}

/**
 * The ending that an electronic commerce indicator stands for: 05, and 02 of Mastercard, authenticated; 06 and 01 attempted;
 * any other, or none, neither.
 */
export function transStatusOf(eci: string | undefined): 'Y' | 'A' | 'U' {
  if (eci === '05' || eci === '02') return 'Y';
  return eci === '06' || eci === '01' ? 'A' : 'U';
}

/** What an acquirer is told of an authentication: of ours, or of one that the merchant did himself. */
export type ProvenAuthentication = Pick<
  AuthorizableResult,
  'messageVersion' | 'transStatus' | 'eci' | 'authenticationValue' | 'dsTransId'
>;

/** Whether a card can be authenticated: Korea's own brands cannot (Antom: `is3DSAuthentication`). */
export function canBeAuthenticated(row: Pick<BinRow, 'brands'> | undefined): boolean {
  const brands = row?.brands ?? [];
  return brands.length === 0 || brands.some((brand) => !koreanBrands.has(brand));
}

/** Whether the merchant forces authentication; else the issuer's answer to the authorisation decides. */
export function forcesAuthentication(terms: SessionCardTerms | undefined): boolean {
  return terms?.is3DSAuthentication === true;
}

/** Whether a card whose issuer asked for authentication is authenticated and tried again, as it is unless the merchant objects. */
export function allowsUpgrade(terms: SessionCardTerms | undefined): boolean {
  return terms?.enableAuthenticationUpgrade !== false && !forcesAuthentication(terms);
}

/**
 * Whether the card may be authorised. An authentication that could not be performed is no refusal: the issuer decides on
 * the authorisation, without a shift of liability.
 */
export function mayAuthorize(ended: AuthenticationResult): ended is AuthorizableResult {
  return ended.transStatus !== 'N' && ended.transStatus !== 'R';
}

/** Antom's `threeDSResult`. */
export function threeDSResultOf(ended: AuthenticationResult): ThreeDSResult {
  return {
    threeDSVersion: ended.messageVersion,
    eci: ended.eci,
    cavv: ended.authenticationValue,
    dsTransactionId: ended.dsTransId,
    threeDSOffered: true,
    challenged: ended.isChallenged,
    challengeCancel: ended.challengeCancel,
    threeDStransactionStatusReason: ended.transStatusReason,
    exemptionType: ended.isDataOnly ? 'dataOnly' : undefined,
  };
}
