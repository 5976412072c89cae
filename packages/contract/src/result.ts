import { z } from 'zod';

/** How an API call went: `S` done, `F` failed, `U` unknown or still in progress. */
export const resultStatusSchema = z.enum(['S', 'F', 'U']);
export type ResultStatus = z.infer<typeof resultStatusSchema>;

/**
 * Every result code that the gateway can send, with its status and default message.
 * Source: Antom's result code tables, those of its newer API keys included.
 */
export const resultCodes = {
  SUCCESS: { resultStatus: 'S', resultMessage: 'success.' },

  ACCESS_DENIED: { resultStatus: 'F', resultMessage: 'This client may not use this API.' },
  CLIENT_INVALID: { resultStatus: 'F', resultMessage: 'The client id is unknown.' },
  ILLEGAL_CLIENT_IP: { resultStatus: 'F', resultMessage: 'The key may not be used from this address.' },
  INVALID_API: { resultStatus: 'F', resultMessage: 'This API is not offered here.' },
  INVALID_SIGNATURE: { resultStatus: 'F', resultMessage: 'The signature did not verify.' },
  KEY_NOT_FOUND: { resultStatus: 'F', resultMessage: 'No public key is registered for this key version.' },
  MEDIA_TYPE_NOT_ACCEPTABLE: { resultStatus: 'F', resultMessage: 'Send application/json in UTF-8.' },
  METHOD_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Only POST is supported.' },
  NO_INTERFACE_DEF: { resultStatus: 'F', resultMessage: 'There is no such API; check the URL.' },
  OAUTH_FAIL: { resultStatus: 'F', resultMessage: 'The API key is not valid for this call.' },
  PARAM_ILLEGAL: { resultStatus: 'F', resultMessage: 'A parameter is missing or not allowed.' },
  PROCESS_FAIL: { resultStatus: 'F', resultMessage: 'The request could not be processed.' },
  SYSTEM_ERROR: { resultStatus: 'F', resultMessage: 'A system error occurred.' },
  REQUEST_TRAFFIC_EXCEED_LIMIT: { resultStatus: 'U', resultMessage: 'Too many requests; slow down.' },
  UNKNOWN_EXCEPTION: { resultStatus: 'U', resultMessage: 'The outcome is unknown; inquire or repeat.' },

  CURRENCY_NOT_SUPPORT: { resultStatus: 'F', resultMessage: 'The currency is not supported.' },
  INVALID_AMOUNT: { resultStatus: 'F', resultMessage: 'The issuer refused the amount.' },
  INVALID_CONTRACT: { resultStatus: 'F', resultMessage: 'The contract does not allow this.' },
  INVALID_MERCHANT_STATUS: { resultStatus: 'F', resultMessage: "The merchant's account is suspended." },
  INVALID_PAYMENT_METHOD_META_DATA: {
    resultStatus: 'F',
    resultMessage: 'The data of the payment method are not valid.',
  },
  MERCHANT_BALANCE_NOT_ENOUGH: { resultStatus: 'F', resultMessage: "The merchant's balance is not enough." },
  MERCHANT_KYB_NOT_QUALIFIED: {
    resultStatus: 'F',
    resultMessage: "The merchant's business is not verified for this.",
  },
  MERCHANT_NOT_REGISTERED: { resultStatus: 'F', resultMessage: 'The merchant is not registered.' },
  NO_PAY_OPTIONS: { resultStatus: 'F', resultMessage: 'No payment option is available.' },
  ORDER_IS_CANCELED: { resultStatus: 'F', resultMessage: 'The order was cancelled.' },
  ORDER_IS_CLOSED: { resultStatus: 'F', resultMessage: 'The order is closed.' },
  ORDER_NOT_EXIST: { resultStatus: 'F', resultMessage: 'The order does not exist.' },
  ORDER_STATUS_INVALID: { resultStatus: 'F', resultMessage: 'The state of the order does not allow this.' },
  PAYMENT_AMOUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: 'The amount is above the limit.' },
  PAYMENT_COUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: 'Too many payment attempts.' },
  PAYMENT_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The payment is being processed.' },
  PAYMENT_METHOD_NOT_SUPPORTED: {
    resultStatus: 'F',
    resultMessage: 'The payment method does not support this.',
  },
  PAYMENT_NOT_QUALIFIED: { resultStatus: 'F', resultMessage: 'The merchant may not take this payment.' },
  PAYMENT_PROHIBITED: { resultStatus: 'F', resultMessage: 'The payment is not allowed.' },
  REPEAT_REQ_INCONSISTENT: {
    resultStatus: 'F',
    resultMessage: 'The request id was used before with other parameters.',
  },
  SETTLE_CONTRACT_NOT_MATCH: { resultStatus: 'F', resultMessage: 'No settlement contract fits.' },

  AUTH_CANCELLED: { resultStatus: 'F', resultMessage: 'The authorisation was cancelled.' },
  AUTH_EXPIRED: { resultStatus: 'F', resultMessage: 'The authorisation has lapsed.' },
  AUTH_NOT_FOUND: { resultStatus: 'F', resultMessage: 'There is no such authorisation.' },
  CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT: {
    resultStatus: 'F',
    resultMessage: 'The captures would exceed the authorised amount.',
  },
  CAPTURE_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The capture is being processed.' },
  MULTI_CAPTURE_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Only one capture is possible.' },

  CANCEL_WINDOW_EXCEED: {
    resultStatus: 'F',
    resultMessage: 'The time in which it could be cancelled is over.',
  },
  MULTIPLE_REFUNDS_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Only one refund is possible.' },
  PARTIAL_REFUND_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Only the full amount can be refunded.' },
  REFUND_AMOUNT_EXCEED: { resultStatus: 'F', resultMessage: 'The refunds would exceed the captured amount.' },
  REFUND_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The refund is being processed.' },
  REFUND_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Refunds are not supported.' },
  REFUND_WINDOW_EXCEED: {
    resultStatus: 'F',
    resultMessage: 'The time in which it could be refunded is over.',
  },

  REPEAT_REQUEST: { resultStatus: 'F', resultMessage: 'The dispute was answered before.' },
  TIME_EXCEEDS_LIMIT: { resultStatus: 'F', resultMessage: 'The time to answer the dispute is over.' },

  VERIFICATION_FAIL: { resultStatus: 'F', resultMessage: 'The card could not be verified.' },
  VERIFICATION_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The card is being verified.' },

  ACCOUNT_CLOSED: { resultStatus: 'F', resultMessage: 'The account is closed.' },
  AUTHENTICATION_REQUIRED: { resultStatus: 'F', resultMessage: 'The issuer asks for authentication.' },
  BLOCKED_FIRST_USED: { resultStatus: 'F', resultMessage: 'The card was not activated yet.' },
  CARD_EXPIRED: { resultStatus: 'F', resultMessage: 'The card has expired.' },
  CARD_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'The card is not supported.' },
  DO_NOT_HONOR: { resultStatus: 'F', resultMessage: 'The issuer declined the payment.' },
  EXPIRED_CODE: { resultStatus: 'F', resultMessage: 'The code has expired.' },
  FRAUD_REJECT: { resultStatus: 'F', resultMessage: 'The payment was refused for suspected fraud.' },
  INVALID_ACCESS_TOKEN: { resultStatus: 'F', resultMessage: 'The access token is not valid.' },
  INVALID_CARD: { resultStatus: 'F', resultMessage: 'The card cannot be used.' },
  INVALID_CARD_NUMBER: { resultStatus: 'F', resultMessage: 'The card number is not valid.' },
  INVALID_CVV: { resultStatus: 'F', resultMessage: 'The security code is not valid.' },
  INVALID_EXPIRATION_DATE: { resultStatus: 'F', resultMessage: 'The expiry date is not valid.' },
  INVALID_EXPIRY_DATE_FORMAT: { resultStatus: 'F', resultMessage: 'The expiry date is malformed.' },
  INVALID_PAYMENT_CODE: { resultStatus: 'F', resultMessage: 'The payment code is not valid.' },
  ISSUER_REJECTS_TRANSACTION: { resultStatus: 'F', resultMessage: 'The issuer rejected the payment.' },
  LOST_CARD: { resultStatus: 'F', resultMessage: 'The card was reported lost.' },
  NO_SELECTED_ACCOUNT: { resultStatus: 'F', resultMessage: 'The card has no account of this kind.' },
  PICKUP_CARD: { resultStatus: 'F', resultMessage: 'The issuer asks to keep the card.' },
  POLICY: { resultStatus: 'F', resultMessage: "The issuer's policy does not allow it." },
  RESTRICTED_CARD: { resultStatus: 'F', resultMessage: 'The card is restricted.' },
  RISK_REJECT: { resultStatus: 'F', resultMessage: 'The payment was refused by risk control.' },
  SELECTED_CARD_BRAND_NOT_AVAILABLE: {
    resultStatus: 'F',
    resultMessage: 'The chosen card brand is not available.',
  },
  STOLEN_CARD: { resultStatus: 'F', resultMessage: 'The card was reported stolen.' },
  SUSPECTED_CARD: { resultStatus: 'F', resultMessage: 'The card is suspected.' },
  SUSPECTED_RISK: { resultStatus: 'F', resultMessage: 'Risk control asks to wait a working day.' },
  USER_AMOUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: "The amount is above the buyer's limit." },
  USER_BALANCE_NOT_ENOUGH: { resultStatus: 'F', resultMessage: 'The balance is not enough.' },
  USER_KYC_NOT_QUALIFIED: { resultStatus: 'F', resultMessage: 'The buyer is not verified for this.' },
  USER_NOT_EXIST: { resultStatus: 'F', resultMessage: 'The buyer does not exist.' },
  USER_PAYMENT_VERIFICATION_FAILED: { resultStatus: 'F', resultMessage: 'The verification failed.' },
  USER_STATUS_ABNORMAL: {
    resultStatus: 'F',
    resultMessage: "The state of the buyer's account does not allow it.",
  },
  VERIFY_TIMES_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: 'Too many failed verifications.' },
  VERIFY_UNMATCHED: { resultStatus: 'F', resultMessage: 'The verification did not match.' },
} as const satisfies Record<string, { resultStatus: ResultStatus; resultMessage: string }>;

export type ResultCode = keyof typeof resultCodes;

/** Whether a text is a code that tells of a failure, so that it can be the reason of one. */
export function isFailureCode(text: string): text is ResultCode {
  return isResultCode(text) && resultCodes[text].resultStatus === 'F';
}

/** The codes again as a list, for schemas and tables. */
export const resultCodeNames = Object.keys(resultCodes).filter(isResultCode);

/** Whether a text is one of our result codes. */
export function isResultCode(text: string): text is ResultCode {
  return Object.hasOwn(resultCodes, text);
}

/** The `result` object of every response and notification. Limits: code 64, message 256 characters. */
export const resultSchema = z.object({
  resultCode: z.string().max(64).describe('For programs.'),
  resultStatus: resultStatusSchema,
  resultMessage: z.string().max(256).describe('For people; may change.'),
});
export type Result = z.infer<typeof resultSchema>;

/** Builds a `result`; the message defaults to the code's own, and is cut at 256 characters. */
export function result(code: ResultCode, message?: string): Result {
  const row = resultCodes[code];
  return {
    resultCode: code,
    resultStatus: row.resultStatus,
    resultMessage: (message ?? row.resultMessage).slice(0, 256),
  };
}
