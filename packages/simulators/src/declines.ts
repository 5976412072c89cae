import type { declineCodes } from '@tillgate/contract';
import type { Decline } from './behaviour.js';

type DeclineCode = (typeof declineCodes)[number];

/** Advice codes (MAC) that declines carry. */
const askForNewCardData = '01';
const tryLater = '02';
const neverAgain = '03';

/**
 * How the issuer says each decline that a payment can end with: ISO 8583 field 39 as Visa and Mastercard use it, its text,
 * and the scheme's advice where it gives one. A decline without a row here does not compile.
 */
export const declines = {
  ACCOUNT_CLOSED: decline('ACCOUNT_CLOSED', '46', 'Closed account', neverAgain),
  AUTHENTICATION_REQUIRED: decline('AUTHENTICATION_REQUIRED', '1A', 'Additional authentication required'),
  BLOCKED_FIRST_USED: decline('BLOCKED_FIRST_USED', '78', 'Blocked, first used'),
  CARD_EXPIRED: decline('CARD_EXPIRED', '54', 'Expired card', askForNewCardData),
  CARD_NOT_SUPPORTED: decline('CARD_NOT_SUPPORTED', '57', 'Transaction not permitted to cardholder'),
  DO_NOT_HONOR: decline('DO_NOT_HONOR', '05', 'Do not honor'),
  FRAUD_REJECT: decline('FRAUD_REJECT', '59', 'Suspected fraud', neverAgain),
  INVALID_AMOUNT: decline('INVALID_AMOUNT', '13', 'Invalid amount'),
  INVALID_CARD: decline('INVALID_CARD', '56', 'No card record', neverAgain),
  INVALID_CARD_NUMBER: decline('INVALID_CARD_NUMBER', '14', 'Invalid card number', neverAgain),
  INVALID_CVV: decline('INVALID_CVV', 'N7', 'Security code mismatch'),
  INVALID_EXPIRATION_DATE: decline('INVALID_EXPIRATION_DATE', '80', 'Invalid date', askForNewCardData),
  ISSUER_REJECTS_TRANSACTION: decline('ISSUER_REJECTS_TRANSACTION', '01', 'Refer to card issuer'),
  LOST_CARD: decline('LOST_CARD', '41', 'Lost card', neverAgain),
  NO_SELECTED_ACCOUNT: decline('NO_SELECTED_ACCOUNT', '39', 'No credit account'),
  PAYMENT_AMOUNT_EXCEED_LIMIT: decline('PAYMENT_AMOUNT_EXCEED_LIMIT', '61', 'Exceeds limit of the merchant'),
  PAYMENT_COUNT_EXCEED_LIMIT: decline('PAYMENT_COUNT_EXCEED_LIMIT', '65', 'Exceeds count limit', tryLater),
  PAYMENT_NOT_QUALIFIED: decline('PAYMENT_NOT_QUALIFIED', '58', 'Transaction not permitted to merchant'),
  PAYMENT_PROHIBITED: decline('PAYMENT_PROHIBITED', '93', 'Violation of law', neverAgain),
  PICKUP_CARD: decline('PICKUP_CARD', '04', 'Pick up card', neverAgain),
  POLICY: decline('POLICY', '82', 'Policy', neverAgain),
  PROCESS_FAIL: decline('PROCESS_FAIL', '96', 'System malfunction', tryLater),
  RESTRICTED_CARD: decline('RESTRICTED_CARD', '62', 'Restricted card'),
  RISK_REJECT: decline('RISK_REJECT', '83', 'Fraud or security', neverAgain),
  SELECTED_CARD_BRAND_NOT_AVAILABLE: decline(
    'SELECTED_CARD_BRAND_NOT_AVAILABLE',
    '31',
    'Not supported by this network',
  ),
  STOLEN_CARD: decline('STOLEN_CARD', '43', 'Stolen card', neverAgain),
  SUSPECTED_CARD: decline('SUSPECTED_CARD', '63', 'Security violation'),
  SUSPECTED_RISK: decline('SUSPECTED_RISK', '66', "Call acquirer's security department", tryLater),
  USER_AMOUNT_EXCEED_LIMIT: decline('USER_AMOUNT_EXCEED_LIMIT', '61', 'Exceeds amount limit', tryLater),
  USER_BALANCE_NOT_ENOUGH: decline('USER_BALANCE_NOT_ENOUGH', '51', 'Insufficient funds', tryLater),
  USER_KYC_NOT_QUALIFIED: decline('USER_KYC_NOT_QUALIFIED', '64', 'AML requirement not fulfilled'),
  USER_NOT_EXIST: decline('USER_NOT_EXIST', '42', 'No universal account', neverAgain),
  USER_PAYMENT_VERIFICATION_FAILED: decline('USER_PAYMENT_VERIFICATION_FAILED', '86', 'Cannot verify PIN'),
  USER_STATUS_ABNORMAL: decline('USER_STATUS_ABNORMAL', '62', 'Account blocked'),
  VERIFY_TIMES_EXCEED_LIMIT: decline('VERIFY_TIMES_EXCEED_LIMIT', '75', 'PIN tries exceeded'),
  VERIFY_UNMATCHED: decline('VERIFY_UNMATCHED', '55', 'Incorrect PIN'),
} as const satisfies Record<DeclineCode, Decline>;

/** Whether a payment can end with this code by its issuer. */
export function isDeclineCode(code: string): code is DeclineCode {
  return Object.hasOwn(declines, code);
}

/** Mastercard's way of asking for authentication; Visa's is 1A. */
export const mastercardWantsAuthentication: Decline = {
  ...declines.AUTHENTICATION_REQUIRED,
  issuerCode: '65',
  issuerMessage: 'Authentication required',
};

/** A refund that the merchant's own funds do not cover: no payment ends so. */
export const merchantBalanceNotEnough: Decline = decline(
  'MERCHANT_BALANCE_NOT_ENOUGH',
  '51',
  'Insufficient funds of the merchant',
);

function decline(reason: string, issuerCode: string, issuerMessage: string, advice?: string): Decline {
  return { reason, issuerCode, issuerMessage, ...(advice && { merchantAdviceCode: advice }) };
}
