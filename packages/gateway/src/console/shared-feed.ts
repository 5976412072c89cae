import type { Context } from '../ports.js';
import { changeFeed, type NumberedEvent } from './change-feed.js';

/** So often a merchant's changes are looked for while somebody follows them, by however many. */
const lookEveryMs = 1_000;

/** Hears of changes. False: it wants to hear of no more. */
type Tell = (events: readonly NumberedEvent[]) => boolean;

const feedsOf = new WeakMap<Context['db'], Map<string, SharedFeed>>();

/** Tells of a merchant's changes from now on, until the returned function is called. Followers share the looking. */
export function follow(context: Context, clientId: string, tell: Tell): () => void {
  const feeds = feedsOf.get(context.db) ?? new Map<string, SharedFeed>();
  feedsOf.set(context.db, feeds);
  const feed = feeds.get(clientId) ?? new SharedFeed(context, clientId, () => feeds.delete(clientId));
  feeds.set(clientId, feed);
  return feed.join(tell);
}

class SharedFeed {
  readonly #followers = new Set<Tell>();
  readonly #context: Context;
  readonly #feed: ReturnType<typeof changeFeed>;
  readonly #onEnd: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: Context, clientId: string, onEnd: () => void) {
    this.#context = context;
    this.#feed = changeFeed(context.db, clientId);
    this.#onEnd = onEnd;
  }

  join(tell: Tell): () => void {
    this.#followers.add(tell);
    if (this.#followers.size === 1) void this.#look();
    return () => this.#leave(tell);
  }

  #leave(tell: Tell): void {
    if (!this.#followers.delete(tell) || this.#followers.size > 0) return;
    clearTimeout(this.#timer);
    this.#onEnd();
  }

  async #look(): Promise<void> {
    try {
      const events = await this.#feed.look();
      for (const tell of this.#followers) if (!tell(events)) this.#leave(tell);
    } catch (error) {
      this.#context.log.error({ err: error }, 'changes not read');
    }
    if (this.#followers.size > 0) this.#timer = setTimeout(() => void this.#look(), lookEveryMs);
  }
}
