import { checkedFetch } from './client-options.js';
import { checkedTimeoutMs, requireText } from './check-input.js';
import { isFields } from './fields.js';
import { gatewayUrlOf } from './gateway-url.js';

/** Where the sandbox is, and who may control it. */
export interface SandboxOptions {
  /** Where the gateway is, e.g. `http://localhost:8080`; as for a client. Plain http is allowed. */
  gatewayUrl: string;
  /** The gateway's SANDBOX_ADMIN_KEY. */
  adminKey: string;
  /** Default: the global fetch. The clients of merchants that are made here use it too. */
  fetch?: typeof globalThis.fetch | undefined;
  /** For one call: moving a clock takes as long as all that happens on the way. Default 120,000. */
  timeoutMs?: number | undefined;
}

/** The options, read and checked. */
export type SandboxAccess = Readonly<
  Required<{ [Name in keyof SandboxOptions]: NonNullable<SandboxOptions[Name]> }>
>;

/**
 * Throws a TypeError that names the option that is wrong. Plain http is for a test run's own network: what the admin key
 * opens is its merchants, and none that is live.
 */
export function readSandboxOptions(options: SandboxOptions): SandboxAccess {
  if (!isFields(options)) throw new TypeError('The options are missing; give an object.');
  const { fetch = globalThis.fetch, timeoutMs = 120_000 } = options;
  return {
    gatewayUrl: gatewayUrlOf(options.gatewayUrl, { isHttpAllowed: true }),
    adminKey: checkedAdminKey(options.adminKey),
    fetch: checkedFetch(fetch),
    timeoutMs: checkedTimeoutMs(timeoutMs),
  };
}

/** A file ends with a newline, which is none of the key. */
function checkedAdminKey(adminKey: unknown): string {
  const key = requireText('adminKey', adminKey).trim();
  if (/^[\x20-\x7e]+$/.test(key)) return key;
  throw new TypeError('adminKey: It must be one line of ASCII characters.');
}
