import { randomUUID } from 'node:crypto';
import { resultSchema, wireMethods, type Result, type WireMethodName } from '@tillgate/contract';

export type WireAnswer = { readonly result: Result } & Readonly<Record<string, unknown>>;

/** A merchant's way to the gateway, by its API key, and its buyers'. */
export interface WireClient {
  /** Calls until there is an answer that is no longer "unknown", a few times at most, as an integration has to. */
  ask(method: WireMethodName, message: object): Promise<WireAnswer>;
  /** Submits a card in the form of a session. */
  submitCard(sessionData: string, number: string): Promise<void>;
}

const mostTries = 4;

export function wireClient(url: string, apiKey: string): WireClient {
  const post = (path: string, headers: Record<string, string>, message: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(message),
    });
  const headers = { authorization: `Bearer ${apiKey}` };
  /** Undefined: the connection broke, or something else than the gateway answered. */
  const askOnce = async (method: WireMethodName, message: object): Promise<WireAnswer | undefined> => {
    try {
      const reply = await post(`/ams/sandbox/api${wireMethods[method].path}`, headers, message);
      const answer = (await reply.json()) as Record<string, unknown>;
      return reply.ok ? { ...answer, result: resultSchema.parse(answer['result']) } : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    ask: async (method, message) => {
      let answer = await askOnce(method, message);
      for (let tries = 1; answer?.result.resultStatus !== 'S' && tries < mostTries; tries++) {
        if (answer?.result.resultStatus === 'F') return answer;
        answer = await askOnce(method, message);
      }
      if (!answer) throw new Error(`${method} was not answered in ${mostTries} tries.`);
      return answer;
    },
    submitCard: async (sessionData, number) => {
      const card = { number, expiryMonth: '12', expiryYear: '40', cvv: '123', holderName: 'A Buyer' };
      const reply = await post(
        '/checkout/submitCard',
        { 'sec-fetch-site': 'same-origin' },
        { sessionData, card },
      );
      if (reply.status !== 200) throw new Error(`submitCard was answered with HTTP ${reply.status}.`);
      await reply.arrayBuffer();
    },
  };
}

/** A request id that nobody has used. */
export function newRequestId(): string {
  return randomUUID();
}
