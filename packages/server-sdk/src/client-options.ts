import type { KeyObject } from 'node:crypto';
import type { Authentication } from './authentication.js';
import { checkedFlag, checkedTimeoutMs, requireText } from './check-input.js';
import { isFields } from './fields.js';
import { gatewayUrlOf } from './gateway-url.js';
import { gatewayPublicKeyOf, privateKeyOf, refuseOwnKey, type KeyInput } from './keys.js';
import { readRetryOptions, type RetryOptions, type RetryPolicy } from './retry-options.js';

/** What both kinds of client take. */
interface CommonOptions {
  /**
   * Where the gateway is, e.g. `https://pay.example.com`, or one of `antomUrls`. Plain http only to this machine, or to a sandbox with signed calls. A
   * prefix, as in `https://example.com/pay`, is for a proxy that takes it away.
   */
  gatewayUrl: string;
  /** Default: the global fetch. One of your own can bring a proxy, certificates or a pool of connections. */
  fetch?: typeof globalThis.fetch | undefined;
  /** For one call, its whole answer and its repetitions included: 1 to 2,147,483,647. Default 10,000. */
  timeoutMs?: number | undefined;
  /** For calls that may be repeated without harm, whose outcome is unknown. `{ max: 0 }` sends once. */
  retries?: RetryOptions | undefined;
}

/** A client that signs its requests and verifies the answers. */
export interface SigningOptions extends CommonOptions {
  /** One that begins with `SANDBOX_` talks to the sandbox. */
  clientId: string;
  /** The merchant's own RSA key. */
  privateKey: KeyInput;
  /** Which of the merchant's keys it is, where the gateway knows several. Default 1. */
  keyVersion?: number | undefined;
  /** The key that the gateway shows for this client id; not the merchant's own. */
  gatewayPublicKey: KeyInput;
  /**
   * Take an unsigned answer whose status is `F` or `U`: the gateway cannot sign the answer to a request whose sender
   * it could not verify. An unsigned `S` is always refused. Default true.
   */
  allowUnsignedFailures?: boolean | undefined;
  apiKey?: undefined;
}

/** A client that sends a secret instead of signatures; its answers are not signed either. */
export interface ApiKeyOptions extends CommonOptions {
  /** `isak_` (standard) or `irak_` (restricted), then `TEST_` for the sandbox or `PROD_`. */
  apiKey: string;
  /** For notifications, which are signed all the same: together with `gatewayPublicKey`. */
  clientId?: string | undefined;
  gatewayPublicKey?: KeyInput | undefined;
  privateKey?: undefined;
}

export type TillgateClientOptions = SigningOptions | ApiKeyOptions;

/** By what a notification is verified. */
export interface NotificationSource {
  clientId: string;
  gatewayPublicKey: KeyObject;
}

/** The options, read and checked. */
export interface ClientSettings {
  /** Before `/ams`, without a slash at the end. */
  gatewayUrl: string;
  /** `/ams/api` or `/ams/sandbox/api`. */
  basePath: string;
  authentication: Authentication;
  /** Undefined where an API key is all that is known. */
  notifications: NotificationSource | undefined;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  retries: RetryPolicy;
}

/** Throws a TypeError that names the option and says what is wrong with it. */
export function readOptions(options: TillgateClientOptions): ClientSettings {
  if (!isFields(options)) throw new TypeError('The options are missing; give an object.');
  const { fetch = globalThis.fetch, timeoutMs = 10_000 } = options;
  const identity = isSigning(options) ? readSigning(options) : readApiKey(options);
  return {
    gatewayUrl: gatewayUrlOf(options.gatewayUrl, { isHttpAllowed: isSignedSandbox(identity) }),
    ...identity,
    fetch: checkedFetch(fetch),
    timeoutMs: checkedTimeoutMs(timeoutMs),
    retries: readRetryOptions(options.retries),
  };
}

type Identity = Pick<ClientSettings, 'basePath' | 'authentication' | 'notifications'>;

/** A signature gives nothing away to who listens; an API key does, a sandbox's too. */
function isSignedSandbox({ basePath, authentication }: Identity): boolean {
  return authentication.kind === 'SIGNATURE' && basePath === basePathOf(true);
}

/** An `apiKey` that is undefined, as a missing variable of the environment is, must not be taken for other options. */
function isSigning(options: TillgateClientOptions): options is SigningOptions {
  const { apiKey, privateKey }: Partial<Record<string, unknown>> = { ...options };
  return apiKey === undefined && (privateKey !== undefined || !('apiKey' in options));
}

function readSigning(options: SigningOptions): Identity {
  const clientId = checkedClientId(options.clientId);
  const { allowUnsignedFailures = true, keyVersion = 1 } = options;
  const privateKey = privateKeyOf(options.privateKey);
  const gatewayPublicKey = gatewayPublicKeyOf(options.gatewayPublicKey);
  refuseOwnKey(privateKey, gatewayPublicKey);
  return {
    basePath: basePathOf(clientId.startsWith('SANDBOX_')),
    authentication: {
      kind: 'SIGNATURE',
      clientId,
      privateKey,
      keyVersion: checkedKeyVersion(keyVersion),
      gatewayPublicKey,
      allowUnsignedFailures: checkedFlag('allowUnsignedFailures', allowUnsignedFailures),
    },
    notifications: { clientId, gatewayPublicKey },
  };
}

function readApiKey({ apiKey, clientId, gatewayPublicKey, ...rest }: ApiKeyOptions): Identity {
  const { privateKey }: { privateKey?: unknown } = rest;
  if (privateKey !== undefined) {
    throw new TypeError('apiKey: Give either an API key or a private key.');
  }
  const [, environment] =
    /^(?:isak|irak)_(TEST|PROD)_[^_\s]+_[\x21-\x7e]+$/.exec(requireText('apiKey', apiKey).trim()) ?? [];
  if (environment === undefined) {
    throw new TypeError(
      'apiKey: It must look like isak_TEST_<client id>_<secret>; isak or irak, TEST or PROD.',
    );
  }
  if ((clientId === undefined) !== (gatewayPublicKey === undefined)) {
    const missing = clientId === undefined ? 'clientId' : 'gatewayPublicKey';
    throw new TypeError(`${missing}: It is missing; notifications need clientId and gatewayPublicKey.`);
  }
  const isVerifying = clientId !== undefined && gatewayPublicKey !== undefined;
  return {
    basePath: basePathOf(environment === 'TEST'),
    authentication: { kind: 'API_KEY', apiKey: apiKey.trim() },
    notifications: isVerifying
      ? { clientId: checkedClientId(clientId), gatewayPublicKey: gatewayPublicKeyOf(gatewayPublicKey) }
      : undefined,
  };
}

function basePathOf(isSandbox: boolean): string {
  return isSandbox ? '/ams/sandbox/api' : '/ams/api';
}

function checkedClientId(clientId: unknown): string {
  if (/^[\x21-\x7e]+$/.test(requireText('clientId', clientId))) return String(clientId);
  throw new TypeError('clientId: It must be a text without blanks.');
}

function checkedKeyVersion(keyVersion: unknown): string {
  if (typeof keyVersion === 'number' && Number.isInteger(keyVersion) && keyVersion > 0)
    return String(keyVersion);
  throw new TypeError('keyVersion: It must be a whole number from 1 on.');
}

export function checkedFetch(fetch: unknown): typeof globalThis.fetch {
  if (isFetch(fetch)) return fetch;
  throw new TypeError('fetch: It must be a function like the global fetch.');
}

function isFetch(value: unknown): value is typeof globalThis.fetch {
  return typeof value === 'function';
}
