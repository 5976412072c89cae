import type { HeaderLines } from './header-lines.js';

/** A request of the wire API as it came in: nothing parsed, nothing trusted. */
export interface WireRequest {
  method: string;
  /** Path with query, as received; what the signature covers. */
  path: string;
  headers: HeaderLines;
  /** The exact bytes, or "too large" where the limit cut them off. */
  body: Buffer | 'TOO_LARGE';
  /** Who sent it: the other end of the connection, or whom a trusted proxy names. */
  address: string;
  /** The gateway's own origin, as a browser reaches it. */
  origin: string;
}
