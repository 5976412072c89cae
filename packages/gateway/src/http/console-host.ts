import { isIP } from 'node:net';

/**
 * Whether a request was meant for the console. A page of another site can have its own name point to this machine's address
 * (DNS rebinding), and would then be of one origin with the console; its name stands in Host. So that must be an address, a
 * name that cannot point elsewhere, or the one that the operator set.
 */
export function isConsoleHost(host: string, consoleUrl: string | undefined): boolean {
  if (consoleUrl !== undefined && new URL(consoleUrl).host === host.toLowerCase()) return true;
  const name = nameOf(host);
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}

/** The origin that a browser has for a request's host: as the operator set it, else as the request came. */
export function consoleOrigin(
  { host, protocol }: { host: string; protocol: string },
  consoleUrl: string | undefined,
): string {
  const isSet = consoleUrl !== undefined && new URL(consoleUrl).host === host.toLowerCase();
  return isSet ? consoleUrl : `${protocol}://${host.toLowerCase()}`;
}

/** A host without its port, and an address of IPv6 without its brackets. */
function nameOf(host: string): string {
  const [, address] = /^\[([^\]]*)\](?::\d+)?$/.exec(host) ?? [];
  return (address ?? host.replace(/:\d+$/, '')).toLowerCase();
}
