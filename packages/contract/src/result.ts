import { z } from 'zod';

/** How an API call went: `S` done, `F` failed, `U` unknown or still in progress. */
export const resultStatusSchema = z.enum(['S', 'F', 'U']);
export type ResultStatus = z.infer<typeof resultStatusSchema>;

/**
 * Every result code that the gateway can send, with its status and default message.
 * Source: Antom's result code tables (gateway level, payment, inquiry, capture).
 */
export const resultCodes = {
  SUCCESS: { resultStatus: 'S', resultMessage: 'success.' },

  ACCESS_DENIED: { resultStatus: 'F', resultMessage: 'This client may not use this API.' },
  CLIENT_INVALID: { resultStatus: 'F', resultMessage: 'The client id is unknown.' },
  INVALID_SIGNATURE: { resultStatus: 'F', resultMessage: 'The signature did not verify.' },
  KEY_NOT_FOUND: { resultStatus: 'F', resultMessage: 'No public key is registered for this key version.' },
  MEDIA_TYPE_NOT_ACCEPTABLE: { resultStatus: 'F', resultMessage: 'Send application/json in UTF-8.' },
  METHOD_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'Only POST is supported.' },
  NO_INTERFACE_DEF: { resultStatus: 'F', resultMessage: 'There is no such API; check the URL.' },
  PARAM_ILLEGAL: { resultStatus: 'F', resultMessage: 'A parameter is missing or not allowed.' },
  PROCESS_FAIL: { resultStatus: 'F', resultMessage: 'The payment could not be processed.' },
  SYSTEM_ERROR: { resultStatus: 'F', resultMessage: 'A system error occurred.' },
  REQUEST_TRAFFIC_EXCEED_LIMIT: { resultStatus: 'U', resultMessage: 'Too many requests; slow down.' },
  UNKNOWN_EXCEPTION: { resultStatus: 'U', resultMessage: 'The outcome is unknown; inquire or repeat.' },

  CURRENCY_NOT_SUPPORT: { resultStatus: 'F', resultMessage: 'The currency is not supported.' },
  INVALID_AMOUNT: { resultStatus: 'F', resultMessage: 'The issuer refused the amount.' },
  NO_PAY_OPTIONS: { resultStatus: 'F', resultMessage: 'No payment option is available.' },
  ORDER_IS_CLOSED: { resultStatus: 'F', resultMessage: 'The order is closed.' },
  ORDER_NOT_EXIST: { resultStatus: 'F', resultMessage: 'The order does not exist.' },
  PAYMENT_AMOUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: 'The amount is above the limit.' },
  PAYMENT_COUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: 'Too many payment attempts.' },
  PAYMENT_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The payment is being processed.' },
  REPEAT_REQ_INCONSISTENT: {
    resultStatus: 'F',
    resultMessage: 'The request id was used before with other parameters.',
  },

  AUTH_EXPIRED: { resultStatus: 'F', resultMessage: 'The authorisation has lapsed.' },
  AUTH_NOT_FOUND: { resultStatus: 'F', resultMessage: 'There is no authorisation to capture.' },
  CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT: {
    resultStatus: 'F',
    resultMessage: 'The captures would exceed the authorised amount.',
  },
  CAPTURE_IN_PROCESS: { resultStatus: 'U', resultMessage: 'The capture is being processed.' },

  AUTHENTICATION_REQUIRED: { resultStatus: 'F', resultMessage: 'The issuer asks for authentication.' },
  CARD_EXPIRED: { resultStatus: 'F', resultMessage: 'The card has expired.' },
  CARD_NOT_SUPPORTED: { resultStatus: 'F', resultMessage: 'The card is not supported.' },
  DO_NOT_HONOR: { resultStatus: 'F', resultMessage: 'The issuer declined the payment.' },
  FRAUD_REJECT: { resultStatus: 'F', resultMessage: 'The payment was refused for suspected fraud.' },
  INVALID_CARD_NUMBER: { resultStatus: 'F', resultMessage: 'The card number is not valid.' },
  INVALID_CVV: { resultStatus: 'F', resultMessage: 'The security code is not valid.' },
  INVALID_EXPIRATION_DATE: { resultStatus: 'F', resultMessage: 'The expiry date is not valid.' },
  LOST_CARD: { resultStatus: 'F', resultMessage: 'The card was reported lost.' },
  RESTRICTED_CARD: { resultStatus: 'F', resultMessage: 'The card is restricted.' },
  RISK_REJECT: { resultStatus: 'F', resultMessage: 'The payment was refused by risk control.' },
  STOLEN_CARD: { resultStatus: 'F', resultMessage: 'The card was reported stolen.' },
  SUSPECTED_CARD: { resultStatus: 'F', resultMessage: 'The card is suspected.' },
  USER_BALANCE_NOT_ENOUGH: { resultStatus: 'F', resultMessage: 'The balance is not enough.' },
  USER_AMOUNT_EXCEED_LIMIT: { resultStatus: 'F', resultMessage: "The amount is above the buyer's limit." },
  USER_PAYMENT_VERIFICATION_FAILED: { resultStatus: 'F', resultMessage: 'The verification failed.' },
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
  resultCode: z.string().max(64),
  resultStatus: resultStatusSchema,
  resultMessage: z.string().max(256),
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
