import { lookup, Resolver } from 'node:dns/promises';
import type { Resolve } from './guarded-connector.js';

/** All in all less than a send may take. */
const terms = { timeout: 1_500, tries: 2 };

/** There is no such name, or no address of it; other codes say that nobody told. */
const unknown: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Every address of a name, asked of the name servers from here. The system's own look-up would hold one of the two threads that
 * the whole program has for it: a few names whose servers are silent would keep everybody waiting, and the way to the card
 * network too. What no name server knows may stand in the machine's files.
 */
export function publicNames(machine: Resolve, servers: readonly string[] = []): Resolve {
  const resolver = new Resolver(terms);
  if (servers.length > 0) resolver.setServers(servers);
  return async (hostname) => {
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    if (!answers.every(isUnknown)) throw new Error(`no name server tells of ${hostname}`);
    return machine(hostname);
  };
}

/** Every address of a name, as the machine's own programs would find them. One at a time, for the sake of those threads. */
export function machineNames(): Resolve {
  let before: Promise<unknown> = Promise.resolve();
  return (hostname) => {
    const found = before.then(() => lookup(hostname, { all: true }));
    before = found.catch(() => undefined);
    return found.then((addresses) => addresses.map(({ address }) => address));
  };
}

function isUnknown(answer: PromiseSettledResult<unknown>): boolean {
  if (answer.status === 'fulfilled') return true;
  const error: unknown = answer.reason;
  return error instanceof Error && 'code' in error && unknown.has(String(error.code));
}
