import { isAddressIn } from '../address-range.js';
import { kindOfAddress } from './address-kind.js';

/** Whose notifications: those of a sandbox merchant, or of a live one. */
export type Mode = 'SANDBOX' | 'LIVE';

/** The other end of a connection before it is made. */
export interface Destination {
  readonly protocol: string;
  /** Empty: that of the protocol. */
  readonly port: string;
  readonly address: string;
}

/** Those that servers of merchants use. A gateway that connects to any port would be a scanner for whoever sets a URL. */
const livePorts: ReadonlySet<string> = new Set(['', '443', '8443']);

/**
 * Whether a notification may be sent there. Live ones go to public addresses, by https, to the ports of that; sandbox ones also
 * to this machine and to private networks, where developers are. What the operator allows is allowed for both, whatever
 * the protocol and port.
 */
export function isReceiverAllowed(
  mode: Mode,
  { protocol, port, address }: Destination,
  operatorAllows: readonly string[],
): boolean {
  if (isAddressIn(address, operatorAllows)) return true;
  const kind = kindOfAddress(address);
  if (mode === 'SANDBOX') return kind !== 'RESERVED';
  return kind === 'PUBLIC' && protocol === 'https:' && livePorts.has(port);
}
