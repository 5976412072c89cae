import type { CallOptions } from './call-options.js';
import type { ClientSettings } from './client-options.js';
import type { CallIdentity } from './errors.js';
import type { Failure, PaymentFound, PaymentSessionCreated } from './messages.js';
import { methods, type Method } from './methods.js';
import { performCall } from './perform-call.js';
import type { CreatePaymentSessionRequest, InquiryPaymentRequest } from './requests.js';

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
    request: CreatePaymentSessionRequest,
    options: CallOptions = {},
  ): Promise<PaymentSessionCreated | Refused> {
    return this.#call(methods.createPaymentSession, request, options);
  }

  /**
   * How a payment stands. `ORDER_NOT_EXIST` means that the buyer has not submitted yet.
   * Antom advises an interval of two seconds until `paymentStatus` is final.
   */
  inquiryPayment(request: InquiryPaymentRequest, options: CallOptions = {}): Promise<PaymentFound | Refused> {
    return this.#call(methods.inquiryPayment, request, options);
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
