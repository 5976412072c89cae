import {
  aResSchema,
  brokenFields,
  erroSchema,
  pResSchema,
  type AReq,
  type Erro,
  type PReq,
  type PRes,
} from '@tillgate/contract/three-d-secure';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { AReqAnswer, DirectoryServer } from '../ports.js';

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

  async function send(message: AReq | PReq | Erro, dispatcher: Agent, limitMs: number): Promise<string> {
    try {
      const reply = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        dispatcher,
        signal: AbortSignal.timeout(limitMs),
      });
      return await reply.body.text();
    } catch (error) {
      const { messageType } = message;
      // Never the error's message: it might quote the body.
      const fault = error instanceof Error ? error.name : typeof error;
      log.warn({ messageType, fault }, 'no answer of 3-D Secure');
      return '';
    }
  }

  return {
    authenticate: async (message) => answerTo(message, await send(message, agent, timeoutMs)),
    report: async (error) => {
      await send(error, agent, timeoutMs);
    },
    cardRanges: async (message) => rangesFor(message, await send(message, rangesAgent, rangesTimeoutMs)),
    close: async () => {
      await Promise.all([agent.close(), rangesAgent.destroy()]);
    },
  };
}

const answerSchema = z.discriminatedUnion('messageType', [aResSchema, erroSchema]);

/** Nothing but an ARes to this AReq, or an Erro, answers it. An Erro need not name the transaction. */
function answerTo({ threeDSServerTransID }: AReq, body: string): AReqAnswer {
  if (body === '') return { kind: 'NONE', why: 'SILENT' };
  const answer = answerSchema.safeParse(jsonOf(body));
  if (!answer.success) return { kind: 'BROKEN', fields: brokenFields(answer.error) };
  const { data: message } = answer;
  const ofTransaction = message.threeDSServerTransID ?? threeDSServerTransID;
  if (ofTransaction !== threeDSServerTransID) return { kind: 'NONE', why: 'OTHER_TRANSACTION' };
  return message.messageType === 'Erro' ? { kind: 'Erro', message } : { kind: 'ARes', message };
}

function rangesFor({ threeDSServerTransID }: PReq, body: string): PRes | undefined {
  const answer = pResSchema.safeParse(jsonOf(body));
  const isOurs = answer.success && answer.data.threeDSServerTransID === threeDSServerTransID;
  return isOurs ? answer.data : undefined;
}

/** Undefined where it is none, which no schema takes. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
