import type { Context } from '../ports.js';

/**
 * Does a duty for one thing after the other. One that fails is told in the log and left for the next look, so that it
 * keeps none of the others waiting. Each is done in its merchant's context. Returns for how many something was done.
 */
export async function eachOnItsOwn<T extends { clientId: string }>(
  context: Context,
  things: readonly T[],
  duty: (thing: T, own: Context) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const thing of things) {
    try {
      if (await duty(thing, await context.forMerchant(thing))) done++;
    } catch (error) {
      context.log.error({ err: error }, 'worker duty failed');
    }
  }
  return done;
}
