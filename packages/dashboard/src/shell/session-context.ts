import type { ConsoleSession } from '@tillgate/contract/console';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Who is signed in, and what changes that. */
export interface SignedIn {
  readonly session: ConsoleSession;
  /** A call answered with the session anew. */
  readonly replace: (session: ConsoleSession) => void;
  /** The session ended, here or at the gateway. */
  readonly leave: () => void;
}

export const SessionContext = createContext<SignedIn | undefined>(undefined);

export function useSession(): SignedIn {
  const signedIn = useContext(SessionContext);
  if (!signedIn) throw new Error('A page for people is drawn before somebody signed in.');
  return signedIn;
}
