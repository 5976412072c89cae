import { randomUUID } from 'node:crypto';
import { resultSchema, wireMethods, type Result, type WireMethodName } from '@tillgate/contract';

export type WireAnswer = { readonly result: Result } & Readonly<Record<string, unknown>>;

/** A merchant's way to the gateway, by its API key, and its buyers'. */
export interface WireClient {
  /** Calls until the answer is no longer "unknown", a few times at most. */
  ask(method: WireMethodName, message: object): Promise<WireAnswer>;
  /** Submits a card in the form of a session. */
  submitCard(sessionData: string, number: string): Promise<void>;
}

const mostTries = 3;

export function wireClient(url: string, apiKey: string): WireClient {
  const post = (path: string, headers: Record<string, string>, message: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(message),
    });
  const headers = { authorization: `Bearer ${apiKey}` };
  const askOnce = async (method: WireMethodName, message: object): Promise<WireAnswer> => {
    const reply = await post(`/ams/sandbox/api${wireMethods[method].path}`, headers, message);
    const answer = (await reply.json()) as Record<string, unknown>;
    return { ...answer, result: resultSchema.parse(answer['result']) };
  };
  return {
    ask: async (method, message) => {
      let answer = await askOnce(method, message);
      for (let tries = 1; answer.result.resultStatus === 'U' && tries < mostTries; tries++) {
        answer = await askOnce(method, message);
      }
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
