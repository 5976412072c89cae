import type { ServerResponse } from 'node:http';

/** So many streams a caller may have open on a node: a tab has one, and a browser no more than six. */
export const mostStreams = 30;

/** The streams of a listener that are open. */
export interface OpenStreams {
  /** Follows an answer that streams; it ends when nobody listens any more. */
  add(answer: ServerResponse): AbortController;
  /** Says whose it is. False where he has as many as he may. */
  take(ending: AbortController, caller: string): boolean;
  endAll(): void;
}

export function openStreams(): OpenStreams {
  /** And whose they are; undefined: it is not known yet. */
  const open = new Map<AbortController, string | undefined>();
  return {
    add(answer) {
      const ending = new AbortController();
      open.set(ending, undefined);
      answer.once('close', () => {
        open.delete(ending);
        ending.abort();
      });
      return ending;
    },
    take(ending, caller) {
      const own = [...open.values()].filter((other) => other === caller);
      if (own.length >= mostStreams) return false;
      // Who has left already has none.
      if (open.has(ending)) open.set(ending, caller);
      return true;
    },
    endAll() {
      for (const ending of open.keys()) ending.abort();
    },
  };
}
