import type { Context } from '../ports.js';

/**
 * Does a duty for one thing after the other. One that fails is told in the log and left for the next look, so that it
 * keeps none of the others waiting. Returns for how many something was done.
 */
export async function eachOnItsOwn<T>(
  { log }: Context,
  things: readonly T[],
  duty: (thing: T) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const thing of things) {
    try {
      if (await duty(thing)) done++;
    } catch (error) {
      log.error({ err: error }, 'worker duty failed');
    }
  }
  return done;
}
