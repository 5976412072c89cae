import {
  aResSchema,
  pResSchema,
  type AReq,
  type ARes,
  type PReq,
  type PRes,
} from '@tillgate/contract/three-d-secure';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import type { DirectoryServer } from '../ports.js';

/** Short, because the buyer waits for it before the authorisation; who does not answer in time counts as unavailable. */
const timeoutMs = 4_000;
const largestReplyBytes = 64 * 1024;

/** Nobody waits for card ranges, and a scheme has very many of them. */
const rangesTimeoutMs = 60_000;
const largestRangesBytes = 64 * 1024 * 1024;

/** A directory server over HTTP(S). */
export function httpDirectoryServer(url: string, log: Logger): DirectoryServer & { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: timeoutMs }, maxResponseSize: largestReplyBytes });
  const rangesAgent = new Agent({ connect: { timeout: timeoutMs }, maxResponseSize: largestRangesBytes });

  async function send(message: AReq | PReq, dispatcher: Agent, limitMs: number): Promise<unknown> {
    try {
      const reply = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        dispatcher,
        signal: AbortSignal.timeout(limitMs),
      });
      return await reply.body.json();
    } catch (error) {
      const { messageType } = message;
      // Never the error's message: it might quote the body.
      const fault = error instanceof Error ? error.name : typeof error;
      log.warn({ messageType, fault }, 'no answer of 3-D Secure');
      return undefined;
    }
  }

  return {
    authenticate: async (message) => answerTo(message, await send(message, agent, timeoutMs)),
    cardRanges: async (message) => rangesFor(message, await send(message, rangesAgent, rangesTimeoutMs)),
    close: async () => {
      await Promise.all([agent.close(), rangesAgent.destroy()]);
    },
  };
}

/** Anything but an ARes to this AReq is as good as no answer. */
function answerTo({ threeDSServerTransID }: AReq, json: unknown): ARes | undefined {
  const answer = aResSchema.safeParse(json);
  const isOurs = answer.success && answer.data.threeDSServerTransID === threeDSServerTransID;
  return isOurs ? answer.data : undefined;
}

function rangesFor({ threeDSServerTransID }: PReq, json: unknown): PRes | undefined {
  const answer = pResSchema.safeParse(json);
  const isOurs = answer.success && answer.data.threeDSServerTransID === threeDSServerTransID;
  return isOurs ? answer.data : undefined;
}
