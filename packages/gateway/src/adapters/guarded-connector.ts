import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { Destination } from './receiver-rule.js';

/** All addresses of a host name. Rejects where there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The connection was not made. Why is not told apart: who sets a URL must not learn what lies behind it. */
export class RefusedReceiverError extends Error {}

/**
 * Connects to what is allowed, and to nothing else: the host is resolved once, each of its addresses is judged, and the
 * connection goes to one of those that were judged. One that is not allowed refuses the host as a whole, for a name that
 * leads here and there is up to something.
 */
export function guardedConnector(
  resolve: Resolve,
  isAllowed: (destination: Destination) => boolean,
  timeoutMs: number,
): buildConnector.connector {
  const judged = async ({ hostname, protocol, port }: buildConnector.Options): Promise<readonly string[]> => {
    const addresses = isIP(hostname) ? [hostname] : await resolve(hostname).catch(() => []);
    const isRefused = addresses.some((address) => !isAllowed({ protocol, port, address }));
    if (isRefused || addresses.length === 0) throw new RefusedReceiverError();
    return addresses;
  };
  return (options, callback) => {
    judged(options).then(
      (addresses) => buildConnector({ timeout: timeoutMs, lookup: answering(addresses) })(options, callback),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

/** A lookup that knows its answer: nobody is asked again between the judgement and the connection. */
function answering(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, { all }, callback) => {
    const [first = { address: '', family: 0 }] = found;
    // Node asks for all of them where it may try one after the other (RFC 8305).
    if (all === true) callback(null, found);
    else callback(null, first.address, first.family);
  };
}
