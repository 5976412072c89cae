import type { Amount } from './amount.js';
import type { KnownResultCode } from './result-codes.js';

/**
 * The wire messages as a merchant meets them. They name no other package, so that the published types stand alone;
 * `messages.test.ts` holds them to the contract's schemas.
 */

/** The known codes, for completion in an editor; a gateway may send others. */
export type ResultCode = KnownResultCode | (string & {});
export type PaymentStatus = 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED' | 'PENDING' | (string & {});
export type TransactionType =
  'PAYMENT' | 'AUTHORIZATION' | 'CAPTURE' | 'REFUND' | 'CANCEL' | 'VOID' | 'INCREMENTAL' | (string & {});

/** `S` done, `F` failed, `U` unknown or in progress: do not assume failure. */
export interface Result<Status extends 'S' | 'F' | 'U' = 'S' | 'F' | 'U'> {
  resultCode: ResultCode;
  resultStatus: Status;
  /** For people; compare codes. */
  resultMessage: string;
}

/**
 * The call did not succeed. There is nothing but the result: whatever else the gateway sent with a refusal is left
 * out, since it says nothing about a payment.
 */
export interface Failure {
  result: Result<'F' | 'U'>;
}

/** What a merchant may know of the card that was used. Never a full number, never a CVV. */
export interface PaymentResultInfo {
  /** Masked. */
  cardNo?: string | undefined;
  cardBrand?: string | undefined;
  lastFour?: string | undefined;
  issuingCountry?: string | undefined;
  funding?: string | undefined;
  cardCategory?: string | undefined;
  paymentMethodRegion?: string | undefined;
  avsResultRaw?: string | undefined;
  cvvResultRaw?: string | undefined;
  networkTransactionId?: string | undefined;
  authorizationCode?: string | undefined;
  refusalCodeRaw?: string | undefined;
  refusalReasonRaw?: string | undefined;
}

/** One capture, refund or other movement of a payment. */
export interface Transaction {
  transactionId: string;
  transactionRequestId: string;
  transactionType: TransactionType;
  transactionStatus: PaymentStatus;
  transactionAmount: Amount;
  transactionResult: Result;
  /** ISO 8601. */
  transactionTime?: string | undefined;
}

/** The answer of a `createPaymentSession` that succeeded. */
export interface PaymentSessionCreated {
  result: Result<'S'>;
  /** For the web SDK in the buyer's browser. */
  paymentSessionData: string;
  paymentSessionId: string;
  /** ISO 8601. */
  paymentSessionExpiryTime: string;
}

/** What the answer of an inquiry and the notification of a result tell alike. Times are ISO 8601. */
interface PaymentFacts {
  paymentRequestId: string;
  paymentId: string;
  paymentAmount: Amount;
  actualPaymentAmount?: Amount | undefined;
  paymentCreateTime: string;
  /** When it was paid or authorised. */
  paymentTime?: string | undefined;
  /** Until when it can be captured. */
  authExpiryTime?: string | undefined;
  paymentMethodType?: string | undefined;
  paymentResultInfo?: PaymentResultInfo | undefined;
}

/** The answer of an `inquiryPayment` that found the payment that was asked for. */
export interface PaymentFound extends PaymentFacts {
  /** How the inquiry went; nothing about the payment. */
  result: Result<'S'>;
  /** How the payment stands. */
  paymentStatus: PaymentStatus;
  paymentResultCode: ResultCode;
  paymentResultMessage: string;
  transactions?: Transaction[] | undefined;
}

/**
 * The answer of `createPaymentSession`. {@link isSuccessful} narrows it: TypeScript does not narrow a union by a field
 * of a field, so that comparing `answer.result.resultStatus` tells people what it is, but not the compiler.
 */
export type CreatePaymentSessionAnswer = PaymentSessionCreated | Failure;

/** The answer of `inquiryPayment`. {@link isSuccessful} narrows it, a comparison of `answer.result.resultStatus` does not. */
export type InquiryPaymentAnswer = PaymentFound | Failure;

/** `notifyPayment`: the final result of a payment; `result.resultStatus` `S` means paid or authorised. */
export interface PaymentResultNotification extends PaymentFacts {
  notifyType: 'PAYMENT_RESULT';
  result: Result;
}

/** `notifyCapture`: the final result of a capture, automatic ones included. */
export interface CaptureResultNotification {
  notifyType: 'CAPTURE_RESULT';
  result: Result;
  captureRequestId: string;
  captureId: string;
  paymentId: string;
  captureAmount: Amount;
  /** ISO 8601. */
  captureTime?: string | undefined;
}

/** A verified notification of a type that this version does not know. */
export interface OtherNotification {
  notifyType: 'OTHER';
  /** `notifyType` as it came. */
  originalNotifyType: string;
  /** The message without its nulls. */
  message: Record<string, unknown>;
}

/** Narrow it by `notifyType`. */
export type VerifiedNotification = PaymentResultNotification | CaptureResultNotification | OtherNotification;

/** Whether the call succeeded; narrows an answer to the member whose fields are there. */
export function isSuccessful<Answer extends { result: Result }>(
  answer: Answer,
): answer is Exclude<Answer, Failure> {
  return answer.result.resultStatus === 'S';
}
