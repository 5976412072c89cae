import type { KeyPair } from '../key-pair.js';

/** As many pairs are made ahead: a test run that begins takes some at once. */
const madeAhead = 8;

/** One pair, made when it is first asked for. */
export function sharedKeyPair(newKeyPair: () => Promise<KeyPair>): () => Promise<KeyPair> {
  let made: Promise<KeyPair> | undefined;
  return () => {
    made ??= newKeyPair().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/**
 * A pair for each who asks: one that was made ahead, else a new one. What was taken is made again, one after the other, so
 * that calls are not kept waiting for it; nothing is made before the first one asks.
 */
export function keyPool(newKeyPair: () => Promise<KeyPair>): () => Promise<KeyPair> {
  const ready: KeyPair[] = [];
  let filling: Promise<void> | undefined;
  const fill = async (): Promise<void> => {
    while (ready.length < madeAhead) ready.push(await newKeyPair());
  };
  return async () => {
    const pair = ready.pop() ?? (await newKeyPair());
    filling ??= fill()
      // Nobody waits for it; whoever asks next tries by himself.
      .catch(() => undefined)
      .finally(() => {
        filling = undefined;
      });
    return pair;
  };
}
