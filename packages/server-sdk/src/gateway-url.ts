import { requireText } from './check-input.js';

/**
 * The part of every URL that comes before `/ams`: the origin, and the prefix under which a proxy offers the gateway.
 * The prefix is sent and never signed, since the proxy takes it away before the gateway verifies.
 * Throws a TypeError for plain http to another machine, unless that is allowed: it is for a sandbox whose calls are signed
 * (the gateway of a test run has no certificate), and for the sandbox's control. And for what no gateway can be reached by.
 */
export function gatewayUrlOf(gatewayUrl: unknown, { isHttpAllowed }: { isHttpAllowed: boolean }): string {
  const text = requireText('gatewayUrl', gatewayUrl);
  if (!URL.canParse(text)) throw new TypeError(`gatewayUrl: "${text}" is not an absolute URL.`);
  const { protocol, hostname, pathname, search, hash, username, origin } = new URL(text);
  if (search !== '' || hash !== '' || username !== '') {
    throw new TypeError('gatewayUrl: Give scheme, host, port and prefix only, without query or user.');
  }
  const prefix = pathname.replace(/\/+$/, '');
  if (/\/ams(\/|$)/.test(prefix)) {
    throw new TypeError('gatewayUrl: Leave out /ams and what follows; the client adds it.');
  }
  const isHttpFine = isHttpAllowed || isLoopback(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isHttpFine)) return origin + prefix;
  throw new TypeError(
    'gatewayUrl: It must begin with https://, or with http:// where it runs on this machine or is a sandbox for signed calls.',
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
