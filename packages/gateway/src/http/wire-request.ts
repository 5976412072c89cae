/** A request of the wire API as it came in: nothing parsed, nothing trusted. */
export interface WireRequest {
  method: string;
  /** Path with query, as received; what the signature covers. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes, or "too large" where the limit cut them off. */
  body: Buffer | 'TOO_LARGE';
}
