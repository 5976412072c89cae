import type { CreatePaymentSessionRequest, InquiryPaymentRequest } from '@tillgate/contract';
import { readOptions, type ClientSettings, type TillgateClientOptions } from './client-options.js';
import { exchange } from './exchange.js';
import type {
  CreatePaymentSessionAnswer,
  Failure,
  InquiryPaymentAnswer,
  VerifiedNotification,
} from './messages.js';
import { methods } from './methods.js';
import { processAnswer, type AnswerRule } from './process-answer.js';
import { verifyNotification, type ReceivedNotification } from './verify-notification.js';

/**
 * A merchant's client of the gateway.
 *
 * A business failure is returned (`isSuccessful(answer)` tells); thrown are TransportError, HttpStatusError,
 * SignatureError and MessageError. Nothing is retried: a call may be repeated with the same ids.
 */
export class TillgateClient {
  readonly #settings: ClientSettings;

  /** Throws a TypeError that names the option that is wrong. */
  constructor(options: TillgateClientOptions) {
    this.#settings = readOptions(options);
  }

  /** Opens a payment session; its `paymentSessionData` goes to the browser. A new payment needs a new `paymentRequestId`. */
  createPaymentSession(request: CreatePaymentSessionRequest): Promise<CreatePaymentSessionAnswer> {
    return this.#call('createPaymentSession', methods.createPaymentSession, request);
  }

  /**
   * How a payment stands. `ORDER_NOT_EXIST` means that the buyer has not submitted yet.
   * Antom advises an interval of two seconds until `paymentStatus` is final.
   */
  inquiryPayment(request: InquiryPaymentRequest): Promise<InquiryPaymentAnswer> {
    return this.#call('inquiryPayment', methods.inquiryPayment, request);
  }

  /** {@link verifyNotification} with this client's id and the gateway's key. */
  verifyNotification(received: ReceivedNotification): VerifiedNotification {
    const { clientId, gatewayPublicKey } = this.#settings;
    return verifyNotification({ ...received, clientId, gatewayPublicKey });
  }

  async #call<Answer>(
    method: string,
    rule: AnswerRule<Answer>,
    message: { paymentRequestId?: string | undefined; paymentId?: string | undefined },
  ): Promise<Answer | Failure> {
    const call = { method, requestId: message.paymentRequestId ?? message.paymentId };
    const path = this.#settings.basePath + rule.path;
    const body = new TextEncoder().encode(JSON.stringify(message));
    const raw = await exchange(this.#settings, path, body, call);
    return processAnswer(raw, rule, this.#settings, { path, call });
  }
}
