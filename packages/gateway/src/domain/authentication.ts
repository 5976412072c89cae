import type { SessionCardTerms, ThreeDSResult } from '@tillgate/contract';

/** 3-D Secure 2 before an authorisation: what its end means. Values are those of EMV 3-D Secure, their names ours. */

/** A challenge that has no result ten minutes after it began has failed. */
export const challengeLifeMs = 10 * 60 * 1000;

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
  };
}
