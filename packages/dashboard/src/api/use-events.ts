import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { LiveEvent } from './follow-events.js';

export type Listener = (event: LiveEvent) => void;

/** Takes a listener, and answers with what takes it away. */
export type Subscribe = (listener: Listener) => () => void;

export const EventsContext = createContext<Subscribe>(() => () => undefined);

/** Events come in crowds, and one answer tells of all of them. */
const crowdMs = 250;

/** Calls `refresh` a moment after something changed that `concerns` says is shown here; the next time not before that. */
export function useRefreshOn(
  concerns: (event: LiveEvent) => boolean,
  refresh: () => void,
  quietMs = crowdMs,
): void {
  const subscribe = useContext(EventsContext);
  const latest = useRef({ concerns, refresh });
  latest.current = { concerns, refresh };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = subscribe((event) => {
      if (event.type !== 'RESUMED' && !latest.current.concerns(event)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        latest.current.refresh();
      }, quietMs);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [subscribe, quietMs]);
}
