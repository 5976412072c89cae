/** Who receives what is sent to a URL. */
export interface Receiver {
  /** Host and port: what is down as a whole. */
  readonly host: string;
  /** The URL without its query, which merchants fill with ids of orders: what works, fails, and is paused. */
  readonly endpoint: string;
}

/** Reads a URL. One that is none is a receiver of its own, to which nothing can be sent. */
export function receiverOf(url: string): Receiver {
  if (!URL.canParse(url)) return { host: '', endpoint: url };
  const { host, origin, pathname } = new URL(url);
  return { host, endpoint: origin + pathname };
}
