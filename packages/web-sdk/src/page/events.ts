import type { EventCode as OurEventCode } from '@tillgate/contract/frame';

/** Codes of Antom's that this SDK has no cause to send, so that handlers written for Antom's SDK compile. */
type OtherEventCode =
  | 'SDK_CALL_URL_ERROR'
  | 'SDK_REDIRECT'
  | 'SDK_PAYMENT_WARN'
  | 'SDK_PAYMENT_SHIPPINGCHANGE'
  | 'SDK_PAYMENT_APPROVE';

/** Every code of `onEventCallback` that is known; newer frames may send others, which are passed on. */
export type EventCode = OurEventCode | OtherEventCode;

/** Codes that reach `onError` too. */
export type ErrorCode = Extract<EventCode, `${string}_ERROR`>;

/** What `submit()` may answer besides an `ErrorCode`; and `paymentResultCode` of events about a session. */
export type SubmitCode =
  | 'SUCCESS'
  | 'FORM_INVALID'
  | 'REPEAT_REQ_REJECT'
  | 'UNKNOWN_EXCEPTION'
  | 'PROCESS_FAIL'
  | 'PARAM_ILLEGAL'
  | 'INQUIRY_PAYMENT_SESSION_FAILED'
  | 'USER_CANCELED'
  | 'SDK_PAYMENT_PROCESSING'
  | 'SDK_PAYMENT_CANCEL'
  | 'SDK_SUBMIT_NETWORK_ERROR';

/** `paymentResultCode` of payment events, as Antom groups them by what to do. */
export type PaymentResultCode =
  | 'SUCCESS'
  // The card was typed wrong: the buyer mends it in the same session.
  | 'CARD_EXPIRED'
  | 'INVALID_EXPIRY_DATE_FORMAT'
  | 'INVALID_EXPIRATION_DATE'
  | 'INVALID_CVV'
  | 'INVALID_CARD_NUMBER'
  | 'INVALID_CARD'
  | 'CARD_BIN_QUERY_ERROR'
  | 'FORM_INVALID'
  // Another card may do, in the same session.
  | 'CARD_NOT_SUPPORTED'
  | 'SELECTED_CARD_BRAND_NOT_AVAILABLE'
  | 'RISK_REJECT'
  | 'SUSPECTED_CARD'
  | 'ISSUER_REJECTS_TRANSACTION'
  | 'DO_NOT_HONOR'
  | 'USER_BALANCE_NOT_ENOUGH'
  | 'USER_AMOUNT_EXCEED_LIMIT'
  | 'USER_KYC_NOT_QUALIFIED'
  | 'USER_PAYMENT_VERIFICATION_FAILED'
  | 'USER_STATUS_ABNORMAL'
  | 'USER_CANCELED'
  // The outcome is not known: inquire before anything else.
  | 'PAYMENT_IN_PROCESS'
  | 'UNKNOWN_EXCEPTION'
  | 'SYSTEM_ERROR'
  | 'PROCESS_FAIL'
  | 'ACCESS_DENIED'
  | 'ORDER_NOT_EXIST'
  | 'SUBMIT_PAYMENT_TIMEOUT'
  | 'PAYMENT_RESULT_TIMEOUT'
  | 'EXTERNAL_RESOURCE_LOAD_FAILED'
  | 'REPEAT_REQ_REJECT'
  // A new session is needed.
  | 'ORDER_IS_CANCELLED'
  | 'ORDER_IS_CLOSED'
  | 'INQUIRY_PAYMENT_SESSION_FAILED'
  | 'PAYMENT_AMOUNT_EXCEED_LIMIT'
  | 'PAYMENT_COUNT_EXCEED_LIMIT'
  | 'NO_PAY_OPTIONS'
  // The merchant's settings are wrong.
  | 'INVALID_MERCHANT_STATUS'
  | 'MERCHANT_KYB_NOT_QUALIFIED'
  | 'PAYMENT_NOT_QUALIFIED'
  | 'KEY_NOT_FOUND'
  | 'PARAM_ILLEGAL'
  | 'CURRENCY_NOT_SUPPORT'
  | 'ERR_DATA_STRUCT_UNRECOGNIZED';

/** A code that is known, or any other text; editors still offer the known ones. */
export type Open<Code extends string> = Code | (string & {});

/** The `result` of an event. It is for display; the merchant's server decides by notification or inquiry. */
export interface EventResult {
  result?: { resultCode: string; resultStatus: string; resultMessage: string };
  paymentStatus?: string;
  paymentResultCode?: Open<PaymentResultCode>;
  paymentResultMessage?: string;
  cardPaymentResultInfo?: Record<string, unknown>;
  /** Newer gateways may tell more. */
  [key: string]: unknown;
}

/** What `onEventCallback` receives. Codes that this version does not know are passed on too. */
export interface MerchantEvent {
  code: Open<EventCode>;
  message?: string;
  result?: EventResult;
}

/** What `onLog` receives. */
export interface MerchantLog {
  code: string;
  message: string;
}

/** What `onError` receives. */
export interface MerchantError {
  code: Open<ErrorCode>;
  message: string;
  stack?: string;
}
