import type { Context } from '../ports.js';
import type { WireMethod } from './wire-methods.js';

/**
 * Lets equal calls of a client that run at the same time share one run and one answer: a retry that overtakes the first
 * call's answer hears the same words. On other nodes, and later, the database's rules make it the same effect.
 */
export function equalCallsOnce(method: WireMethod): WireMethod {
  /** By gateway: a merchant's context is made for each call, the database is opened once. */
  const runningOf = new WeakMap<Context['db'], Map<string, ReturnType<WireMethod>>>();
  return (context, merchant, json, origin) => {
    const running = runningOf.get(context.db) ?? new Map<string, ReturnType<WireMethod>>();
    runningOf.set(context.db, running);
    const key = `${merchant.clientId} ${JSON.stringify(json)}`;
    const earlier = running.get(key);
    if (earlier) return earlier;
    const run = method(context, merchant, json, origin).finally(() => running.delete(key));
    running.set(key, run);
    return run;
  };
}
