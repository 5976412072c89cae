import type { ConsoleAnswer, ConsoleCallName, ConsoleInput } from '@tillgate/contract/console';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { keyOf } from './answer-cache.js';
import { isAbort } from './console-client.js';
import { ConsoleError } from './console-error.js';
import { useConsole } from './console-context.js';

/** What is known of an answer. `refresh` asks again, and leaves what is shown until there is something newer. */
export type Loaded<Answer> = { readonly refresh: () => void } & (
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ConsoleError }
  | { readonly kind: 'ready'; readonly answer: Answer }
);

interface Outcome<Answer> {
  readonly key: string;
  readonly answer?: Answer;
  readonly error?: ConsoleError;
}

/**
 * Reads by a call of the API, again whenever what it is asked changes. An answer that is older is never shown after a newer
 * question; the last answer to the same question is shown at once, and asked for again.
 */
export function useCall<Name extends ConsoleCallName>(
  name: Name,
  input: ConsoleInput<Name>,
): Loaded<ConsoleAnswer<Name>> {
  const { client, cache } = useConsole();
  const key = keyOf(name, input);
  const [outcome, setOutcome] = useState<Outcome<ConsoleAnswer<Name>>>();
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((last) => last + 1), []);

  useEffect(() => {
    const ending = new AbortController();
    client.call(name, input, ending.signal).then(
      (answer) => {
        cache.keep(name, input, answer);
        setOutcome({ key, answer });
      },
      (thrown: unknown) => {
        if (!isAbort(thrown)) setOutcome({ key, error: asConsoleError(thrown) });
      },
    );
    return () => ending.abort();
  }, [client, cache, key, round]);

  const current = outcome?.key === key ? outcome : undefined;
  const answer = current?.answer ?? (isGone(current?.error) ? undefined : cache.read(name, input));
  if (answer !== undefined) return { kind: 'ready', answer, refresh };
  if (current?.error) return { kind: 'failed', error: current.error, refresh };
  return { kind: 'loading', refresh };
}

/** Where a thing is not there for the person any more, its last picture is not shown either; an outage leaves it. */
function isGone(error: ConsoleError | undefined): boolean {
  return error !== undefined && error.code !== 'UNREACHABLE' && error.code !== 'UNEXPECTED';
}

/** What is thrown besides errors of the API is a fault of ours, told as what it is. */
export function asConsoleError(thrown: unknown): ConsoleError {
  if (thrown instanceof ConsoleError) return thrown;
  return new ConsoleError('UNEXPECTED', thrown instanceof Error ? thrown.message : String(thrown));
}
