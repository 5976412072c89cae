export interface TimeLimit {
  readonly timeoutMs: number;
  /** Ends the work before its time. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does work for so long and no longer; rejects when the time is over, whether or not the work heeds its signal: a request
 * that still waits for its connection does not. Nothing of it is left then, neither a timer nor a listener, for the outer
 * signal may live as long as the program.
 */
export async function within<T>(
  { timeoutMs, signal }: TimeLimit,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const over = new Promise<never>((_resolve, reject) => {
    limit.signal.addEventListener('abort', () => reject(new Error(String(limit.signal.reason))), {
      once: true,
    });
  });
  const stop = () => limit.abort('broken off');
  const timer = setTimeout(() => limit.abort(`no complete answer within ${timeoutMs} ms`), timeoutMs);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  try {
    return await Promise.race([over, work(limit.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
