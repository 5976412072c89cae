import type { ConsoleSession } from '@tillgate/contract/console';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { createAnswerCache } from '../api/answer-cache.js';
import type { ConsoleAccess } from '../api/console-context.js';
import { createConsoleClient } from '../api/console-client.js';
import type { ConsoleError } from '../api/console-error.js';
import { asConsoleError } from '../api/use-call.js';

export type SessionState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: ConsoleError }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly session: ConsoleSession };

export interface SessionKeeper {
  readonly state: SessionState;
  readonly access: ConsoleAccess;
  readonly enter: (session: ConsoleSession) => void;
  readonly leave: () => void;
  readonly read: () => void;
}

/** The session of this browser, read at the start, and the API that works with it. */
export function useSignedIn(): SessionKeeper {
  const [state, setState] = useState<SessionState>({ kind: 'reading' });
  const access = useMemo<ConsoleAccess>(() => {
    const cache = createAnswerCache();
    const onSignedOut = (): void => {
      cache.clear();
      setState({ kind: 'out' });
    };
    return { cache, client: createConsoleClient({ onSignedOut }) };
  }, []);
  const enter = useCallback((session: ConsoleSession) => {
    access.client.useToken(session.csrfToken);
    setState({ kind: 'in', session });
  }, []);
  const leave = useCallback(() => {
    access.client.useToken(undefined);
    access.cache.clear();
    setState({ kind: 'out' });
  }, []);
  const read = useCallback(() => {
    access.client.call('readSession', {}).then(enter, (thrown: unknown) => {
      const error = asConsoleError(thrown);
      if (error.code !== 'NOT_SIGNED_IN') setState({ kind: 'failed', error });
    });
  }, []);
  useEffect(read, []);
  return { state, access, enter, leave, read };
}
