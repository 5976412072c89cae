import type { Vault } from '../ports.js';

/** The names of the cookies that a browser keeps for a gateway. */
export interface CookieNames {
  readonly session: string;
  readonly device: string;
}

/** What of its own address and cookies the console goes by. */
export interface ConsoleSite {
  /** The dashboard's origin as the operator set it; undefined: this machine, or its address. */
  readonly consoleUrl: string | undefined;
  readonly cookieNames: CookieNames;
}

/**
 * Cookies know hosts and no ports: by one name, two gateways on one host would sign each other's people out. So each has
 * names of its own, made of the master key, which all of its nodes have and which stays; they tell nothing of it.
 */
export function cookieNamesOf(vault: Vault): CookieNames {
  const mark = Buffer.from(vault.fingerprint('console cookies', 'gateway'), 'base64').toString('hex');
  const [session, device] = ['tillgate_console', 'tillgate_console_device'];
  return { session: `${session}_${mark.slice(0, 8)}`, device: `${device}_${mark.slice(0, 8)}` };
}
