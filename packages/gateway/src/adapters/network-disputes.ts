import {
  disputePageSchema,
  networkDisputeSchema,
  type AcceptanceRequest,
  type DefenceRequest,
} from '@tillgate/contract/network-disputes';
import { Agent, request } from 'undici';
import type { z } from 'zod';
import type { DisputeDesk } from '../ports.js';

const timeoutMs = 10_000;
/** Far above a page of the protocol. */
const largestReplyBytes = 512 * 1024;

/** The disputes behind the network protocol of `contract/network-disputes`. No answer, or a strange one, is undefined. */
export function networkDisputes(networkUrl: string): DisputeDesk & { close(): Promise<void> } {
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    connections: 4,
    maxResponseSize: largestReplyBytes,
  });

  async function call<T>(schema: z.ZodType<T>, path: string, message?: object): Promise<T | undefined> {
    try {
      const { statusCode, body } = await request(new URL(`/v1/disputes${path}`, networkUrl), {
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
        ...(message
          ? {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(message),
            }
          : { method: 'GET' }),
      });
      const json: unknown = await body.json();
      return statusCode === 200 ? schema.parse(json) : undefined;
    } catch {
      // The next look asks again; an error's message might quote a document.
      return undefined;
    }
  }

  return {
    changes: ({ after, merchantId }) => call(disputePageSchema, queryOf({ after, merchantId })),
    accept: (disputeId, reason) => {
      const message: AcceptanceRequest = { reason };
      return call(networkDisputeSchema, `/${encodeURIComponent(disputeId)}/acceptance`, message);
    },
    defend: (disputeId, evidence) => {
      const message: DefenceRequest = { evidence };
      return call(networkDisputeSchema, `/${encodeURIComponent(disputeId)}/defence`, message);
    },
    close: () => agent.close(),
  };
}

function queryOf(fields: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, value);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
