import { testCardsSchema } from '@tillgate/contract/test-cards';
import { Agent, request } from 'undici';
import type { NetworkControl } from '../ports.js';

/** A developer waits for the answer of a call that waits for this. */
const timeoutMs = 5_000;

/**
 * The scripting API of the simulated card network, where its books of one merchant can be forgotten, kept and brought back.
 * A network that has no such API, or is not there, has done nothing: that is an answer here. Without an admin key it is not
 * even asked.
 */
export function networkControl(
  networkUrl: string,
  adminKey: string | undefined,
): NetworkControl & { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: timeoutMs }, keepAliveTimeout: 4_000 });
  const call = async (method: 'POST' | 'PUT' | 'DELETE', path: string): Promise<boolean> => {
    if (adminKey === undefined) return false;
    try {
      const { statusCode, body } = await request(new URL(`/v1/script/merchants/${path}`, networkUrl), {
        method,
        headers: { authorization: `Bearer ${adminKey}` },
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
      });
      await body.dump();
      return statusCode >= 200 && statusCode < 300;
    } catch {
      return false;
    }
  };
  return {
    forget: (clientId) => call('POST', `${clientId}/reset`),
    takeSnapshot: (clientId, name) => call('PUT', `${clientId}/snapshots/${name}`),
    restoreSnapshot: (clientId, name) => call('POST', `${clientId}/snapshots/${name}/restore`),
    removeSnapshot: (clientId, name) => call('DELETE', `${clientId}/snapshots/${name}`),
    testCards: async () => {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const { body } = await request(new URL('/v1/test-cards', networkUrl), { dispatcher: agent, signal });
        return testCardsSchema.safeParse(await body.json()).data;
      } catch {
        return undefined;
      }
    },
    close: () => agent.close(),
  };
}
