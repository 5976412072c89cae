import type { ConsoleEvent } from '@tillgate/contract/console';
import { consoleStreams } from '@tillgate/contract/console-table';
import { requestOf } from './request-of.js';

/** RESUMED: the stream was cut and is back; what happened meanwhile has to be read. */
export type LiveEvent = ConsoleEvent | { readonly type: 'RESUMED' };

/** A gateway that is being restarted is back in about so long. */
const retryAfterMs = 5_000;

/** Tells what changes of a merchant, through outages, until the returned function is called. */
export function followEvents(clientId: string, onEvent: (event: LiveEvent) => void): () => void {
  const { url } = requestOf(consoleStreams.followEvents, { clientId });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasCut = false;
  let source = open();

  function open(): EventSource {
    const opened = new EventSource(url);
    opened.onopen = () => {
      if (wasCut) onEvent({ type: 'RESUMED' });
      wasCut = false;
    };
    opened.onmessage = ({ data }) => {
      const event = readEvent(data);
      if (event) onEvent(event);
    };
    opened.onerror = () => {
      wasCut = true;
      // The browser tries again by itself, but for an answer that refuses.
      if (opened.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        source = open();
      }, retryAfterMs);
    };
    return opened;
  }

  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function readEvent(data: unknown): ConsoleEvent | undefined {
  const event: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  return isEvent(event) ? event : undefined;
}

/** Our own gateway sends them by the same schema as the type, so that the tag tells enough; others may come to be. */
function isEvent(value: unknown): value is ConsoleEvent {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type === 'PAYMENT' || value.type === 'DELIVERY';
}
