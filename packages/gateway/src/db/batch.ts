const largestBatch = 100;

interface Waiting<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * Gathers what is asked for in one turn of the event loop and does it together: concurrent requests share one
 * statement and one disk flush, a lone one waits for nobody. `run` answers in the order of its items. If it fails,
 * each item is run alone, so that one that cannot be done fails nobody else; `run` must allow that.
 */
export function batched<T, R>(run: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];

  const flush = async (): Promise<void> => {
    const batch = waiting.splice(0, largestBatch);
    if (waiting.length > 0) setImmediate(() => void flush());
    try {
      await answer(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await answer([one]).catch(one.reject);
    }
  };

  const answer = async (batch: readonly Waiting<T, R>[]): Promise<void> => {
    const results = await run(batch.map(({ item }) => item));
    batch.forEach(({ resolve, reject }, index) => {
      const result = results[index];
      if (result === undefined) reject(new Error('a batch answered too little'));
      else resolve(result);
    });
  };

  return (item) =>
    new Promise<R>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ item, resolve, reject });
    });
}
