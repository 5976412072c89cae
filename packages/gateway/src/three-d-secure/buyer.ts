import type { BrowserFacts } from '@tillgate/contract/frame';

/** The buyer at the other end of a checkout call, as 3-D Secure is told of him. */
export interface Buyer {
  /** The gateway's own origin, as this buyer's browser reaches it. */
  readonly origin: string;
  readonly acceptHeader: string;
  readonly acceptLanguage: string;
  readonly userAgent: string;
  readonly ipAddress: string;
  /** What a script of the form told; absent: none did. */
  readonly browser?: BrowserFacts | undefined;
}
