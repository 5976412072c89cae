import {
  disputePageSchema,
  networkDisputeSchema,
  type DisputePage,
} from '@tillgate/contract/network-disputes';
import { cardOf, type ScriptedNetwork } from './scripted-network.js';

/** The calls of a gateway about disputes. */
export interface DisputeCalls {
  /** Captures S$42.00 of a payment with the card. Its ids are made of `name`. */
  capture(name: string, card?: string): Promise<{ paymentId: string; captureId: string }>;
  page(query?: Record<string, string>): Promise<DisputePage>;
  accept(disputeId: string, reason?: string): Promise<object>;
  defend(disputeId: string, evidence?: string): Promise<object>;
}

export function disputeCalls(network: ScriptedNetwork): DisputeCalls {
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${network.url}/v1/disputes/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const json: unknown = await reply.json();
    return reply.ok ? networkDisputeSchema.parse(json) : { status: reply.status };
  };
  return {
    async capture(name, card = '4054695723100768') {
      await network.authorize(name, { card: cardOf(card) });
      const captureId = `capture of ${name}`;
      await network.operate('captures', captureId, {
        authorizationId: name,
        amount: { currency: 'SGD', value: '4200' },
      });
      return { paymentId: `payment of ${name}`, captureId };
    },
    async page(query = {}) {
      const reply = await fetch(`${network.url}/v1/disputes?${new URLSearchParams(query).toString()}`);
      return disputePageSchema.parse(await reply.json());
    },
    accept: (disputeId, reason = 'MERCHANT_ACCEPTED') => post(`${disputeId}/acceptance`, { reason }),
    defend: (disputeId, evidence = 'dGVzdA==') => post(`${disputeId}/defence`, { evidence }),
  };
}
