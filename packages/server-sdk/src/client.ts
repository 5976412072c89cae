import { askedPayment } from './asked-payment.js';
import { readCallOptions, type CallOptions } from './call-options.js';
import { readOptions, type ClientSettings, type TillgateClientOptions } from './client-options.js';
import { exchange } from './exchange.js';
import type {
  CreatePaymentSessionAnswer,
  Failure,
  InquiryPaymentAnswer,
  VerifiedNotification,
} from './messages.js';
import { methods, type Method } from './methods.js';
import { processAnswer } from './process-answer.js';
import type { CreatePaymentSessionRequest, InquiryPaymentRequest } from './requests.js';
import { verifyNotification, type ReceivedNotification } from './verify-notification.js';

/**
 * A merchant's client of the gateway.
 *
 * A business failure is returned (`isSuccessful(answer)` tells, and narrows the type); a call rejects with a
 * TransportError, HttpStatusError, SignatureError or MessageError, or with a TypeError where nothing was sent because
 * the request or an option makes no sense. Nothing is retried: a call may be repeated with the same ids.
 */
export class TillgateClient {
  readonly #settings: ClientSettings;

  /** Throws a TypeError that names the option that is wrong. */
  constructor(options: TillgateClientOptions) {
    this.#settings = readOptions(options);
  }

  /** Opens a payment session; its `paymentSessionData` goes to the browser. A new payment needs a new `paymentRequestId`. */
  createPaymentSession(
    request: CreatePaymentSessionRequest,
    options: CallOptions = {},
  ): Promise<CreatePaymentSessionAnswer> {
    return this.#call(methods.createPaymentSession, request, options);
  }

  /**
   * How a payment stands. `ORDER_NOT_EXIST` means that the buyer has not submitted yet.
   * Antom advises an interval of two seconds until `paymentStatus` is final.
   */
  inquiryPayment(request: InquiryPaymentRequest, options: CallOptions = {}): Promise<InquiryPaymentAnswer> {
    return this.#call(methods.inquiryPayment, request, options);
  }

  /** {@link verifyNotification} with this client's id and the gateway's key. */
  verifyNotification(received: ReceivedNotification): VerifiedNotification {
    const { clientId, gatewayPublicKey } = this.#settings;
    return verifyNotification({ ...received, clientId, gatewayPublicKey });
  }

  async #call<Answer>(
    method: Method<Answer>,
    message: object,
    options: CallOptions,
  ): Promise<Answer | Failure> {
    const asked = askedPayment(method, message);
    const limits = readCallOptions(options, this.#settings.timeoutMs);
    const requestId = asked.paymentRequestId ?? asked.paymentId;
    const call = { method: method.name, requestId, responseTime: undefined };
    const path = this.#settings.basePath + method.path;
    const body = new TextEncoder().encode(JSON.stringify(message));
    const raw = await exchange(this.#settings, { path, body, call, limits });
    return processAnswer(raw, method, this.#settings, { path, call, asked });
  }
}
