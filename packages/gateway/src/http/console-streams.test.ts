import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';
import { mostStreams } from './open-streams.js';

let tested: TestConsole;
let owner: ConsoleBrowser;
beforeEach(async () => {
  tested = await startTestConsole();
  owner = await tested.signInOwner();
});
afterEach(() => tested.close());

/** Follows the events of the merchant, and reads nothing of them. */
async function follow(who: ConsoleBrowser): Promise<IncomingMessage> {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const url = `${tested.url}/console/v1/merchants/${tested.gateway.clientId}/events`;
  const outgoing = request(url, { headers: { cookie }, agent: false });
  outgoing.end();
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
  if (!incoming) throw new Error('there is no answer');
  return incoming;
}

describe('a stream', () => {
  it('that is not to go on is cut, so that nobody takes a part of an export for the whole', async () => {
    const incoming = await follow(owner);
    const cut = once(incoming, 'error');
    await tested.closeConsole();
    incoming.resume();
    await cut;
    expect(incoming.complete).toBe(false);
  });

  it('is one of some that a caller may have open, until one is closed', async () => {
    const { clientId } = tested.gateway;
    const other = await tested.addMember(owner, { email: 'ann@example.com', role: 'VIEWER', clientId });
    const [first, ...rest] = await Promise.all(Array.from({ length: mostStreams }, () => follow(owner)));
    expect(rest.map(({ statusCode }) => statusCode)).toEqual(rest.map(() => 200));
    expect((await follow(owner)).statusCode).toBe(429);
    expect((await follow(other)).statusCode).toBe(200);
    first?.destroy();
    await expect.poll(async () => (await follow(owner)).statusCode).toBe(200);
  });
});
