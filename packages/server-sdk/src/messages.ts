import type {
  CreatePaymentSessionResponse,
  InquiryPaymentResponse,
  NotifyCapture,
  NotifyPayment,
  PaymentStatus as KnownPaymentStatus,
  ResultCode as KnownResultCode,
} from '@tillgate/contract';

export type {
  Amount,
  CreatePaymentSessionRequest,
  InquiryPaymentRequest,
  PaymentResultInfo,
  Transaction,
} from '@tillgate/contract';

/** The known codes, for completion in an editor; a gateway may send others. */
export type ResultCode = KnownResultCode | (string & {});
export type PaymentStatus = KnownPaymentStatus | (string & {});

/** `S` done, `F` failed, `U` unknown or in progress: do not assume failure. */
export interface Result<Status extends 'S' | 'F' | 'U' = 'S' | 'F' | 'U'> {
  resultCode: ResultCode;
  resultStatus: Status;
  /** For people; compare codes. */
  resultMessage: string;
}

/** The call did not succeed; there is nothing but the result. */
export interface Failure {
  result: Result<'F' | 'U'>;
}

/** A response with status `S`: the fields that the protocol requires then are there. */
export type Success<Response, Required extends keyof Response> = Omit<Response, 'result' | Required> & {
  [Field in Required]-?: NonNullable<Response[Field]>;
} & { result: Result<'S'> };

export type PaymentSessionCreated = Success<
  CreatePaymentSessionResponse,
  'paymentSessionData' | 'paymentSessionId' | 'paymentSessionExpiryTime'
>;

export type PaymentFound = Omit<
  Success<
    InquiryPaymentResponse,
    | 'paymentStatus'
    | 'paymentResultCode'
    | 'paymentResultMessage'
    | 'paymentRequestId'
    | 'paymentId'
    | 'paymentAmount'
    | 'paymentCreateTime'
  >,
  'paymentStatus' | 'paymentResultCode'
> & {
  /** How the payment stands; `result` only says how the inquiry went. */
  paymentStatus: PaymentStatus;
  paymentResultCode: ResultCode;
};

export type CreatePaymentSessionAnswer = PaymentSessionCreated | Failure;
export type InquiryPaymentAnswer = PaymentFound | Failure;

/** `notifyPayment`: the final result of a payment; `result.resultStatus` `S` means paid or authorised. */
export type PaymentResultNotification = Omit<NotifyPayment, 'result'> & { result: Result };

/** `notifyCapture`: the final result of a capture, automatic ones included. */
export type CaptureResultNotification = Omit<NotifyCapture, 'result'> & { result: Result };

/** A verified notification of a type that this version does not know. */
export interface OtherNotification {
  notifyType: 'OTHER';
  /** `notifyType` as it came. */
  originalNotifyType: string;
  message: Record<string, unknown>;
}

export type VerifiedNotification = PaymentResultNotification | CaptureResultNotification | OtherNotification;

/** Whether the call succeeded; narrows an answer to the member whose fields are there. */
export function isSuccessful<Answer extends { result: Result }>(
  answer: Answer,
): answer is Exclude<Answer, Failure> {
  return answer.result.resultStatus === 'S';
}
