import { setTimeout } from 'node:timers/promises';
import { readMessage } from '@tillgate/contract';
import { followEventsSchema } from '@tillgate/contract/console';
import type { Context } from '../ports.js';
import { missedEvents, type NumberedEvent } from './change-feed.js';
import { refused, type ConsoleStreamer } from './console-method.js';
import { follow } from './shared-feed.js';

/** Proxies end what is silent; a comment is read by nobody. */
const heartbeatMs = 15_000;
/** Somebody who does not read so many events is cut off, and comes back. */
const mostWaiting = 5_000;

/** A merchant's changes as server-sent events; after a cut it goes on with `Last-Event-ID`. */
export const followEvents: ConsoleStreamer = async ({ context }, given, signal) => {
  const read = readMessage(followEventsSchema, given);
  if (read.kind === 'invalid') return refused('REQUEST_INVALID', read.reason);
  const { clientId, lastEventId } = read.message;
  const chunks = chunksOf(context, { clientId, lastEventId, signal });
  return { kind: 'streams', stream: { contentType: 'text/event-stream; charset=utf-8', chunks } };
};

interface Following {
  readonly clientId: string;
  readonly lastEventId: number | undefined;
  readonly signal: AbortSignal;
}

async function* chunksOf(context: Context, following: Following): AsyncIterable<string> {
  const { clientId, lastEventId, signal } = following;
  const waiting: string[] = [];
  let wake = (): void => undefined;
  const leave = follow(context, clientId, (events) => {
    waiting.push(...events.map(textOf));
    wake();
    // Who does not read at all is not asked for the next chunk either: nothing more is kept for him.
    return waiting.length < mostWaiting;
  });
  try {
    yield ': following\n\n';
    const missed = lastEventId === undefined ? [] : await missedEvents(context.db, clientId, lastEventId);
    waiting.unshift(...missed.map(textOf));
    while (!signal.aborted && waiting.length < mostWaiting) {
      if (waiting.length > 0) yield waiting.splice(0).join('');
      else if (!(await news(signal, (resolve) => (wake = resolve)))) yield ': heartbeat\n\n';
    }
  } finally {
    leave();
  }
}

/** Waits for the next event, or the end; false where it was silent too long. */
async function news(signal: AbortSignal, onWake: (resolve: () => void) => void): Promise<boolean> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  onWake(() => over.abort());
  return setTimeout(heartbeatMs, false, { signal: either }).catch(() => true);
}

function textOf({ changeNo, event }: NumberedEvent): string {
  return `id: ${changeNo}\ndata: ${JSON.stringify(event)}\n\n`;
}
