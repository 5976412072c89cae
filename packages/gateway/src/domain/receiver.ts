/** Who receives what is sent to a URL. */
export interface Receiver {
  /** Host and port: what is down as a whole. */
  readonly host: string;
  /** The URL without its query, which merchants fill with ids of orders: what works, fails, and is paused. */
  readonly endpoint: string;
}

/**
 * Keys of indexes, which PostgreSQL takes up to 2.7 KB. Only a URL of other letters than ASCII gets longer than this, as each
 * of them becomes nine characters; such ones are told apart by their beginnings.
 */
const longestHost = 255;
const longestEndpoint = 2048;

/** Reads a URL. One that is none is a receiver of its own, to which nothing can be sent. */
export function receiverOf(url: string): Receiver {
  if (!URL.canParse(url)) return { host: '', endpoint: url.slice(0, longestEndpoint) };
  const { host, origin, pathname } = new URL(url);
  return { host: host.slice(0, longestHost), endpoint: (origin + pathname).slice(0, longestEndpoint) };
}
