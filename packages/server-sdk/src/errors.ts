import type { Failure } from './result.js';

/** Which call an error belongs to. */
export interface CallIdentity {
  /** The wire method, e.g. `inquiryPayment`; `notification` where one was received. */
  readonly method: string;
  /** The merchant's `paymentRequestId`, `captureRequestId` or `paymentId`, where it is known. */
  readonly requestId: string | undefined;
  /**
   * Literal `response-time` of the answer, or `request-time` of the notification; undefined where there was none.
   * As little to be trusted as the message: a SignatureError's or HttpStatusError's is anybody's.
   */
  readonly responseTime: string | undefined;
}

/** What all errors of this package have in common. A business failure is returned, unless you ask to have it thrown. */
export abstract class TillgateError extends Error implements CallIdentity {
  readonly method: string;
  readonly requestId: string | undefined;
  readonly responseTime: string | undefined;

  constructor(call: CallIdentity, message: string, options?: { cause?: unknown }) {
    const of = call.requestId === undefined ? '' : ` of ${call.requestId}`;
    super(`${call.method}${of}: ${message}`, options);
    this.name = new.target.name;
    this.method = call.method;
    this.requestId = call.requestId;
    this.responseTime = call.responseTime;
  }
}

/**
 * No complete answer came: network, TLS, time, or the merchant's own signal. Whether the gateway acted is unknown;
 * repeat with the same id, or inquire.
 */
export class TransportError extends TillgateError {
  /** Whether the time was up. */
  readonly isTimeout: boolean;
  /** Whether the call's `signal` stopped it. */
  readonly isAborted: boolean;

  constructor(
    call: CallIdentity,
    message: string,
    options: { cause: unknown; isTimeout: boolean; isAborted: boolean },
  ) {
    super(call, message, { cause: options.cause });
    this.isTimeout = options.isTimeout;
    this.isAborted = options.isAborted;
  }
}

/** The answer was not HTTP 200, so that it came from something in front of the gateway, or from a wrong URL. */
export class HttpStatusError extends TillgateError {
  readonly status: number;
  /** The answer's body as text, unverified. */
  readonly body: string;

  /** `location` is where a redirect points, which is not followed. */
  constructor(call: CallIdentity, status: number, body: string, location?: string) {
    const points = location === undefined ? '' : `, a redirect to ${location}`;
    const cure = location === undefined ? '' : ' Redirects are not followed: correct gatewayUrl.';
    super(
      call,
      `HTTP ${status}${points}, in place of an answer of the gateway (HTTP 200): something in front of it spoke, or gatewayUrl is wrong.${cure}`,
    );
    this.status = status;
    this.body = body;
  }
}

/** What a signature was checked against. */
export interface CheckedFields {
  readonly httpMethod: string;
  /** Path with query. */
  readonly path: string;
  readonly clientId: string | undefined;
  /** Literal text of `request-time` or `response-time`. */
  readonly time: string | undefined;
  /** Of the gateway's public key in use: `SHA256:` and base64. Compare it with {@link keyFingerprint}. */
  readonly keyFingerprint: string;
}

/** A message was not signed, or not by the gateway. Nothing in it may be believed. */
export class SignatureError extends TillgateError {
  readonly checked: CheckedFields;

  constructor(call: CallIdentity, reason: string, checked: CheckedFields) {
    const { httpMethod, path, clientId, time, keyFingerprint } = checked;
    const fields = `${httpMethod} ${path}, client-id ${clientId ?? 'absent'}, time ${time ?? 'absent'}`;
    super(call, `${reason} Checked: ${fields}; gateway key ${keyFingerprint}.`);
    this.checked = checked;
  }
}

/** A message is signed correctly, and yet not what the protocol prescribes, or about another payment than was asked for. */
export class MessageError extends TillgateError {
  /** The body as text. */
  readonly body: string;

  constructor(call: CallIdentity, reason: string, body: string) {
    super(call, reason);
    this.body = body;
  }
}

/** The gateway did not do what was asked, and says so; thrown by `client.orThrow` only. */
export class BusinessError extends TillgateError {
  /** `F` failed; `U` unknown or in progress: do not assume failure. */
  readonly result: Failure['result'];

  constructor(call: CallIdentity, { result }: Failure) {
    super(call, `${result.resultCode} (${result.resultStatus}): ${result.resultMessage}`);
    this.result = result;
  }
}
