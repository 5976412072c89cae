import { aResSchema, type AReq, type ARes } from '@tillgate/contract/three-d-secure';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import type { DirectoryServer } from '../ports.js';

/** Short, because the buyer waits for it before the authorisation; who does not answer in time counts as unavailable. */
const timeoutMs = 4_000;
const largestReplyBytes = 64 * 1024;

/** A directory server over HTTP(S). */
export function httpDirectoryServer(url: string, log: Logger): DirectoryServer & { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: timeoutMs }, maxResponseSize: largestReplyBytes });
  return {
    async authenticate(message) {
      try {
        const reply = await request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(message),
          dispatcher: agent,
          signal: AbortSignal.timeout(timeoutMs),
        });
        return answerTo(message, await reply.body.json());
      } catch (error) {
        // Never the error's message: it might quote the body.
        log.warn({ fault: error instanceof Error ? error.name : typeof error }, 'no answer of 3-D Secure');
        return undefined;
      }
    },
    close: () => agent.close(),
  };
}

/** Anything but an ARes to this AReq is as good as no answer. */
function answerTo({ threeDSServerTransID }: AReq, json: unknown): ARes | undefined {
  const answer = aResSchema.safeParse(json);
  const isOurs = answer.success && answer.data.threeDSServerTransID === threeDSServerTransID;
  return isOurs ? answer.data : undefined;
}
