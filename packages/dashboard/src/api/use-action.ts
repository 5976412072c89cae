import { useCallback, useRef, useState } from 'preact/hooks';
import { asConsoleError } from './use-call.js';
import type { ConsoleError } from './console-error.js';

/** Something that a person has done once at a time. */
export interface Action {
  readonly isBusy: boolean;
  readonly error: ConsoleError | undefined;
  /** Does it, unless it is being done. */
  readonly run: () => void;
  readonly clearError: () => void;
}

/** Wraps what calls the API to change something: tells whether it is on its way, and why it was refused. */
export function useAction(perform: () => Promise<void>): Action {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ConsoleError>();
  const isRunning = useRef(false);
  const run = (): void => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    perform()
      .catch((thrown: unknown) => setError(asConsoleError(thrown)))
      .finally(() => {
        isRunning.current = false;
        setBusy(false);
      });
  };
  return { isBusy, error, run, clearError: useCallback(() => setError(undefined), []) };
}
