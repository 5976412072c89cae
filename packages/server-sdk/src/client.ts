import type { CallOptions } from './call-options.js';
import { readOptions, type ClientSettings, type TillgateClientOptions } from './client-options.js';
import { BusinessError, type CallIdentity } from './errors.js';
import { executeRaw, type RawFields } from './execute-raw.js';
import type { VerifiedNotification } from './notifications.js';
import type { Failure } from './result.js';
import { verifyNotification, type ReceivedNotification } from './verify-notification.js';
import { WireCalls } from './wire-calls.js';

/**
 * A merchant's client of the gateway: Tillgate's, or Antom's own.
 *
 * A business failure is returned (`isSuccessful(answer)` tells, and narrows the type), by `orThrow` it is thrown; a call
 * rejects with a TransportError, HttpStatusError, SignatureError or MessageError, or with a TypeError where nothing was
 * sent because the request or an option makes no sense. A call whose outcome is unknown is repeated where its id makes
 * that safe (see `retries`).
 */
export class TillgateClient extends WireCalls<Failure> {
  /** The same methods, which throw a BusinessError for a business failure instead of returning it. */
  readonly orThrow: WireCalls<never>;
  readonly #settings: ClientSettings;

  /** Throws a TypeError that names the option that is wrong. */
  constructor(options: TillgateClientOptions) {
    const settings = readOptions(options);
    super(settings, (failure) => failure);
    this.#settings = settings;
    this.orThrow = new WireCalls(settings, throwBusinessError);
  }

  /**
   * Any method of the API, also one that this package does not know: `path` as in Antom's documents (`/v1/...` or
   * `/ams/api/v1/...`), `body` an object or the exact text or bytes. It is signed, sent once, and verified; the answer
   * is returned whole and unread, failures too.
   */
  async executeRaw(
    path: string,
    body: object | string | Uint8Array,
    options: CallOptions = {},
  ): Promise<RawFields> {
    return executeRaw(this.#settings, path, body, options);
  }

  /** {@link verifyNotification} with this client's id and the gateway's key. */
  verifyNotification(received: ReceivedNotification): VerifiedNotification {
    const { notifications } = this.#settings;
    if (notifications) return verifyNotification({ ...received, ...notifications });
    throw new TypeError(
      'gatewayPublicKey: An API key verifies nothing; give clientId and gatewayPublicKey too.',
    );
  }
}

function throwBusinessError(failure: Failure, call: CallIdentity): never {
  throw new BusinessError(call, failure);
}
