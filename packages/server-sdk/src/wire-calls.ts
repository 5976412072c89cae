import type { CallOptions } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import type { CallIdentity } from './errors.js';
import type { Method } from './method.js';
import { performCall } from './perform-call.js';
import type { Failure } from './result.js';
import { methods } from './wire-methods.js';
import type * as wire from './wire-types.js';

/** The methods of the API. `Refused` is what a business failure becomes: returned, or never because it is thrown. */
export class WireCalls<Refused> {
  readonly #settings: ClientSettings;
  readonly #refuse: (failure: Failure, call: CallIdentity) => Refused;

  /** Made by the client. */
  constructor(settings: ClientSettings, refuse: (failure: Failure, call: CallIdentity) => Refused) {
    this.#settings = settings;
    this.#refuse = refuse;
  }

  /** Opens a payment session; its `paymentSessionData` goes to the browser. A new payment needs a new `paymentRequestId`. */
  createPaymentSession(
    request: wire.CreatePaymentSessionRequest,
    options: CallOptions = {},
  ): Promise<wire.PaymentSessionCreated | Refused> {
    return this.#call(methods.createPaymentSession, request, options);
  }

  /** An open session again, by its id or the merchant's id of the payment. */
  retrievePaymentSession(
    request: wire.RetrievePaymentSessionRequest,
    options: CallOptions = {},
  ): Promise<wire.PaymentSessionRetrieved | Refused> {
    return this.#call(methods.retrievePaymentSession, request, options);
  }

  /**
   * Pays without a form: with a stored card, or with a card number where the merchant may handle one. The usual answer
   * has `result.resultStatus` `U`: where it has a `normalUrl`, the buyer authenticates there; then the notification or
   * an inquiry tells the result.
   */
  pay(
    request: wire.PayRequest,
    options: CallOptions = {},
  ): Promise<wire.PaymentMade | wire.PaymentInProcess | Refused> {
    return this.#call(methods.pay, request, options);
  }

  /**
   * How a payment stands. `ORDER_NOT_EXIST` means that the buyer has not submitted yet.
   * Antom advises an interval of two seconds until `paymentStatus` is final.
   */
  inquiryPayment(
    request: wire.InquiryPaymentRequest,
    options: CallOptions = {},
  ): Promise<wire.PaymentFound | Refused> {
    return this.#call(methods.inquiryPayment, request, options);
  }

  /** Takes what an authorisation with `captureMode` `MANUAL` holds; within seven days (`authExpiryTime`). */
  capture(request: wire.CaptureRequest, options: CallOptions = {}): Promise<wire.PaymentCaptured | Refused> {
    return this.#call(methods.capture, request, options);
  }

  /** Asks to hold more. The outcome comes as notification `UPDATE_AMOUNT_RESULT`. */
  updateAmount(
    request: wire.UpdateAmountRequest,
    options: CallOptions = {},
  ): Promise<wire.AmountUpdated | Refused> {
    return this.#call(methods.updateAmount, request, options);
  }

  /** Closes an unpaid order, or releases an authorisation. What was captured is given back by `refund`. */
  cancel(request: wire.CancelRequest, options: CallOptions = {}): Promise<wire.PaymentCancelled | Refused> {
    return this.#call(methods.cancel, request, options);
  }

  /**
   * Gives back what was captured, in whole or in part. `REFUND_IN_PROCESS` (`U`) means that the outcome comes later, by
   * notification or `inquiryRefund`: never repeat a refund under a new `refundRequestId` before you know it.
   */
  refund(request: wire.RefundRequest, options: CallOptions = {}): Promise<wire.PaymentRefunded | Refused> {
    return this.#call(methods.refund, request, options);
  }

  /** How a refund stands. */
  inquiryRefund(
    request: wire.InquiryRefundRequest,
    options: CallOptions = {},
  ): Promise<wire.RefundFound | Refused> {
    return this.#call(methods.inquiryRefund, request, options);
  }

  /** Gives in to a chargeback: its amount goes to the cardholder. */
  acceptDispute(
    request: wire.AcceptDisputeRequest,
    options: CallOptions = {},
  ): Promise<wire.DisputeAccepted | Refused> {
    return this.#call(methods.acceptDispute, request, options);
  }

  /** Defends a dispute with a document in base64, once; `REPEAT_REQUEST` means that another one was supplied. */
  supplyDefenseDocument(
    request: wire.SupplyDefenseDocumentRequest,
    options: CallOptions = {},
  ): Promise<wire.DefenseDocumentSupplied | Refused> {
    return this.#call(methods.supplyDefenseDocument, request, options);
  }

  /** The document of a dispute in base64, or a letter to begin with. */
  downloadDisputeEvidence(
    request: wire.DownloadDisputeEvidenceRequest,
    options: CallOptions = {},
  ): Promise<wire.DisputeEvidenceFound | Refused> {
    return this.#call(methods.downloadDisputeEvidence, request, options);
  }

  /** Opens a session in which a buyer stores a card without paying; its `vaultingSessionData` goes to the browser. */
  createVaultingSession(
    request: wire.CreateVaultingSessionRequest,
    options: CallOptions = {},
  ): Promise<wire.VaultingSessionCreated | Refused> {
    return this.#call(methods.createVaultingSession, request, options);
  }

  /** Whether a card was stored. */
  inquireVaulting(
    request: wire.InquireVaultingRequest,
    options: CallOptions = {},
  ): Promise<wire.VaultingFound | Refused> {
    return this.#call(methods.inquireVaulting, request, options);
  }

  /** The card behind a token. */
  inquireToken(request: wire.TokenRequest, options: CallOptions = {}): Promise<wire.TokenFound | Refused> {
    return this.#call(methods.inquireToken, request, options);
  }

  /** Forgets a stored card. Sent once, whatever `retries` says, since no id in it is known to make a repetition safe. */
  deleteToken(request: wire.TokenRequest, options: CallOptions = {}): Promise<wire.TokenDeleted | Refused> {
    return this.#call(methods.deleteToken, request, options);
  }

  async #call<Answer>(
    method: Method<Answer>,
    request: object,
    options: CallOptions,
  ): Promise<Answer | Refused> {
    const judged = await performCall(this.#settings, method, request, options);
    return judged.isRefused ? this.#refuse(judged.failure, judged.call) : judged.answer;
  }
}
