/**
 * What passes between the merchant's page, the card frame and the gateway's checkout calls.
 * This module imports nothing and holds no behaviour, so that both browser programs can share it.
 */

/** Marks our messages among all that a page receives. */
export const frameChannel = 'tillgate.checkout';

export type DisplayMode = 'popup' | 'embedded';

export type ColorScheme = 'light' | 'dark';

/** Events of `onEventCallback`, named as Antom names them. */
export type EventCode =
  | 'SDK_START_OF_LOADING'
  | 'SDK_END_OF_LOADING'
  | 'SDK_CALL_URL_SUCCESS'
  | 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR'
  | 'SDK_FORM_VERIFICATION_FAILED'
  | 'SDK_PAYMENT_AUTHORIZATION_SUCCESSFUL'
  | 'SDK_PAYMENT_SUCCESSFUL'
  | 'SDK_PAYMENT_PROCESSING'
  | 'SDK_PAYMENT_FAIL'
  | 'SDK_PAYMENT_CANCEL'
  | 'SDK_PAYMENT_ERROR'
  | 'SDK_INTERNAL_ERROR'
  | 'SDK_INIT_PARAMETER_ERROR'
  | 'SDK_CREATEPAYMENT_PARAMETER_ERROR'
  | 'SDK_CREATECOMPONENT_ERROR'
  | 'SDK_SUBMIT_NETWORK_ERROR';

/** The `result` of a payment event. It is for display; the merchant's server decides by notification or inquiry. */
export interface PaymentEventResult {
  result: { resultCode: string; resultStatus: 'S' | 'F' | 'U'; resultMessage: string };
  /** Absent where there is no payment yet, as in the refusal of a session. */
  paymentStatus?: string;
  paymentResultCode: string;
  paymentResultMessage: string;
  cardPaymentResultInfo?: Record<string, string>;
}

export interface CheckoutEvent {
  code: EventCode;
  message?: string;
  result?: PaymentEventResult;
}

/** How the page around an embedded form looks. */
export interface Surroundings {
  colorScheme: ColorScheme;
  /** The colour that the form stands on, as `rgb(r, g, b)`; absent where it is not one colour. */
  ground?: string;
}

/** Page to frame. */
export type PageMessage =
  | {
      type: 'render';
      sessionData: string;
      environment: string;
      locale: string | undefined;
      displayMode: DisplayMode;
      /** Whether the frame draws its own pay button. */
      showSubmitButton: boolean;
      /** Of an embedded form; absent: as the buyer's system asks. */
      surroundings?: Surroundings;
    }
  /** The page around an embedded form changed its look. */
  | { type: 'recolored'; surroundings: Surroundings }
  | { type: 'submit'; requestId: string };

/** `unknown`: it was sent and no reply told what became of it, so that money may have moved. */
export type SubmissionState = 'running' | 'ended' | 'unknown';

/** Frame to page. Of what the buyer types only brand, emptiness, validity and height cross. */
export type FrameMessage =
  /** The frame's script runs and listens. */
  | { type: 'launched' }
  /** The form is drawn and can be used. */
  | { type: 'rendered' }
  /** The form cannot be drawn. */
  | { type: 'failed'; code: EventCode; message: string; result?: PaymentEventResult }
  | { type: 'resized'; heightPx: number }
  | { type: 'formChanged'; brand: string | undefined; isEmpty: boolean; isValid: boolean }
  | { type: 'submission'; state: SubmissionState }
  | { type: 'event'; event: CheckoutEvent }
  | { type: 'log'; code: string; message: string }
  /** Answers the page's `submit` with the same id. */
  | { type: 'submitAnswered'; requestId: string; code: string; message: string }
  /** The buyer wants to leave: by Escape inside the frame, or by the button of a form that is over. */
  | { type: 'closePressed' }
  /** The buyer tries a failed load again. */
  | { type: 'reloading' }
  /** The payment succeeded; unless the merchant wants to go on by itself, the buyer goes back to it. */
  | { type: 'redirect'; url: string };

/** Every posted message: one of the two unions, addressed to one mounted form. */
export type Addressed<M> = M & { channel: typeof frameChannel; instanceId: string };

/** POST /checkout/loadSession */
export interface LoadSessionRequest {
  sessionData: string;
  environment: string;
}

/** A refusal of a checkout call. `code` is a result code, or INQUIRY_PAYMENT_SESSION_FAILED for an expired session. */
export interface CheckoutRefusal {
  kind: 'refused';
  code: string;
  message: string;
}

export interface OpenSession {
  kind: 'open';
  merchantName: string;
  orderDescription: string;
  amount: { currency: string; value: string; exponent: number };
  /** Brands as in Antom's CardBrand, in the order to show them. */
  acceptedBrands: string[];
  expiresInMs: number;
  /** Present where an attempt was made in this session before. */
  report?: PaymentReport;
}

export type LoadSessionResponse = OpenSession | CheckoutRefusal;

/** POST /checkout/submitCard. The only message that carries a card number. */
export interface SubmitCardRequest {
  sessionData: string;
  card: {
    /** Digits only. */
    number: string;
    /** `01` to `12`. */
    expiryMonth: string;
    /** Two digits. */
    expiryYear: string;
    cvv: string;
    holderName: string;
  };
}

/** POST /checkout/vaultCard. Stores a card without a payment; carries a card number like `submitCard`. */
export interface VaultCardRequest {
  /** `vaultingSessionData`. */
  sessionData: string;
  card: SubmitCardRequest['card'];
}

/** Where the storing of a card stands. The card's token goes to the merchant's server only. */
export interface VaultingReport {
  kind: 'vaulting';
  /** FAIL is final; after a declined card the buyer may try another one, and it stays PROCESSING. */
  vaultingStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING';
  /** Of PROCESSING: why the last card was not stored; UNKNOWN_EXCEPTION where the network did not answer. */
  vaultingResultCode: string;
  vaultingResultMessage: string;
  canRetry: boolean;
  /** Where to go after success. */
  redirectUrl: string;
}

export type VaultCardResponse = VaultingReport | CheckoutRefusal;

/** POST /checkout/readStatus */
export interface ReadStatusRequest {
  sessionData: string;
}

/** Where the payment of a session stands. */
export interface PaymentReport {
  kind: 'report';
  paymentStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED';
  paymentResultCode: string;
  paymentResultMessage: string;
  /** Whether the buyer may try again in this session. */
  canRetry: boolean;
  /** Where to go after success. */
  redirectUrl: string;
  cardPaymentResultInfo?: Record<string, string>;
}

export type PaymentReportResponse = PaymentReport | CheckoutRefusal;
