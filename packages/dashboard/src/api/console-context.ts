import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AnswerCache } from './answer-cache.js';
import type { ConsoleClient } from './console-client.js';

export interface ConsoleAccess {
  readonly client: ConsoleClient;
  readonly cache: AnswerCache;
}

export const ConsoleContext = createContext<ConsoleAccess | undefined>(undefined);

/** The API, for whatever is drawn below the app. */
export function useConsole(): ConsoleAccess {
  const access = useContext(ConsoleContext);
  if (!access) throw new Error('The API is used outside of the app.');
  return access;
}
