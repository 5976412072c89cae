import { operationReplySchema, type AuthorizationRequest } from '@tillgate/contract/acquirer';
import { networkScript, type NetworkScript } from '../client/network-script.js';
import type { Journal } from '../journal.js';
import { buildServer } from '../server.js';

export const adminKey = 'the-admin-key-of-this-test';
const goodCard = '4054695723100768';

/** A network over HTTP, as a gateway and a test meet it. */
export interface ScriptedNetwork {
  readonly url: string;
  readonly script: NetworkScript;
  scriptOf(merchantId: string): NetworkScript;
  /** An authorisation of S$42.00 on a card that is approved, but for the changes. */
  authorize(operationId: string, changes?: Partial<AuthorizationRequest>): Promise<object>;
  /** Posts to `/v1/<endpoint>` what is on an authorisation. */
  operate(endpoint: string, operationId: string, rest?: object): Promise<object>;
  inquire(operationId: string): Promise<object>;
  close(): Promise<void>;
}

export async function startScriptedNetwork(journal?: Journal): Promise<ScriptedNetwork> {
  const app = buildServer({ journal, adminKey });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    return answerOf(await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  return {
    url,
    script: networkScript({ url, adminKey }),
    scriptOf: (merchantId) => networkScript({ url, adminKey, merchantId }),
    authorize: (operationId, changes = {}) =>
      post('/v1/authorizations', {
        operationId,
        paymentId: `payment of ${operationId}`,
        merchantId: 'merchant-1',
        amount: { currency: 'SGD', value: '4200' },
        card: cardOf(goodCard),
        ...changes,
      }),
    operate: (endpoint, operationId, rest = {}) => post(`/v1/${endpoint}`, { operationId, ...rest }),
    inquire: async (operationId) => answerOf(await fetch(`${url}/v1/operations/${operationId}`)),
    close: () => app.close(),
  };
}

export function cardOf(number: string): AuthorizationRequest['card'] {
  return { number, expiryMonth: '12', expiryYear: '30', cvv: '123' };
}

async function answerOf(response: Response): Promise<object> {
  const json: unknown = await response.json();
  return response.ok ? operationReplySchema.parse(json) : { status: response.status };
}
