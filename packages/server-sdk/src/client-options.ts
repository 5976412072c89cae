import type { KeyObject } from 'node:crypto';
import { checkedFlag, checkedTimeoutMs, requireText } from './check-input.js';
import { isFields } from './fields.js';
import { gatewayPublicKeyOf, privateKeyOf, refuseOwnKey, type KeyInput } from './keys.js';

export interface TillgateClientOptions {
  /** Origin of the gateway, e.g. `https://pay.example.com`. Plain http only to this machine. */
  gatewayUrl: string;
  /** One that begins with `SANDBOX_` talks to the sandbox. */
  clientId: string;
  /** The merchant's own RSA key. */
  privateKey: KeyInput;
  /** The key that the gateway shows for this client id; not the merchant's own. */
  gatewayPublicKey: KeyInput;
  /** Default: the global fetch. */
  fetch?: typeof globalThis.fetch;
  /** For one call, its whole answer included: 1 to 2,147,483,647. Default 10,000. */
  timeoutMs?: number;
  /**
   * Take an unsigned answer whose status is `F` or `U`: the gateway cannot sign the answer to a request whose sender
   * it could not verify. An unsigned `S` is always refused. Default true.
   */
  allowUnsignedFailures?: boolean;
}

/** The options, read and checked. */
export interface ClientSettings {
  origin: string;
  /** `/ams/api` or `/ams/sandbox/api`. */
  basePath: string;
  clientId: string;
  privateKey: KeyObject;
  gatewayPublicKey: KeyObject;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  allowUnsignedFailures: boolean;
}

/** Throws a TypeError that names the option and says what is wrong with it. */
export function readOptions(options: TillgateClientOptions): ClientSettings {
  if (!isFields(options)) throw new TypeError('The options are missing; give an object.');
  const { clientId, fetch = globalThis.fetch, timeoutMs = 10_000, allowUnsignedFailures = true } = options;
  const origin = originOf(options.gatewayUrl);
  if (!/^[\x21-\x7e]+$/.test(requireText('clientId', clientId))) {
    throw new TypeError('clientId: It must be a text without blanks.');
  }
  const privateKey = privateKeyOf(options.privateKey);
  const gatewayPublicKey = gatewayPublicKeyOf(options.gatewayPublicKey);
  refuseOwnKey(privateKey, gatewayPublicKey);
  return {
    origin,
    basePath: clientId.startsWith('SANDBOX_') ? '/ams/sandbox/api' : '/ams/api',
    clientId,
    privateKey,
    gatewayPublicKey,
    fetch: checkedFetch(fetch),
    timeoutMs: checkedTimeoutMs(timeoutMs),
    allowUnsignedFailures: checkedFlag('allowUnsignedFailures', allowUnsignedFailures),
  };
}

function checkedFetch(fetch: unknown): typeof globalThis.fetch {
  if (isFetch(fetch)) return fetch;
  throw new TypeError('fetch: It must be a function like the global fetch.');
}

function isFetch(value: unknown): value is typeof globalThis.fetch {
  return typeof value === 'function';
}

function originOf(gatewayUrl: string): string {
  requireText('gatewayUrl', gatewayUrl);
  if (!URL.canParse(gatewayUrl)) throw new TypeError(`gatewayUrl: "${gatewayUrl}" is not an absolute URL.`);
  const { protocol, hostname, pathname, search, hash, username, origin } = new URL(gatewayUrl);
  // A prefix would be sent and signed, while the gateway behind the proxy that strips it verifies without.
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') {
    throw new TypeError('gatewayUrl: Give scheme, host and port only, without path, query or user.');
  }
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return origin;
  throw new TypeError('gatewayUrl: It must begin with https:// unless the gateway runs on this machine.');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
