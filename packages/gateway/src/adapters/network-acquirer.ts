import { isResultCode, type PaymentResultInfo } from '@tillgate/contract';
import {
  operationReplySchema,
  type AuthorizationRequest,
  type CaptureRequest,
  type CardFacts,
  type OperationReply,
} from '@tillgate/contract/acquirer';
import { Agent, request } from 'undici';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer } from '../ports.js';

const timeoutMs = 10_000;

type Reply = OperationReply | { state: 'NOT_RECEIVED' } | { state: 'NO_ANSWER' };

/** The acquirer behind the network protocol of `contract/acquirer`. No answer, or a strange one, is UNKNOWN. */
export function networkAcquirer(networkUrl: string): Acquirer & { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: timeoutMs }, connections: 64 });

  async function call(path: string, message?: AuthorizationRequest | CaptureRequest): Promise<Reply> {
    try {
      const reply = await request(new URL(path, networkUrl), {
        method: message ? 'POST' : 'GET',
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/json' },
        ...(message ? { body: JSON.stringify(message) } : {}),
      });
      const text = await reply.body.text();
      return reply.statusCode === 404
        ? { state: 'NOT_RECEIVED' }
        : operationReplySchema.parse(JSON.parse(text));
    } catch {
      return { state: 'NO_ANSWER' };
    }
  }

  return {
    async authorize({ operationId, paymentId, merchantId, currency, amountMinor, card }) {
      const amount = { currency, value: amountMinor.toString() };
      return outcomeOf(
        await call('/v1/authorizations', { operationId, paymentId, merchantId, amount, card }),
      );
    },
    async capture({ operationId, authorizationId, currency, amountMinor }) {
      const amount = { currency, value: amountMinor.toString() };
      return outcomeOf(await call('/v1/captures', { operationId, authorizationId, amount }));
    },
    async inquire(operationId) {
      const reply = await call(`/v1/operations/${encodeURIComponent(operationId)}`);
      return reply.state === 'NOT_RECEIVED' ? { kind: 'NOT_RECEIVED' } : outcomeOf(reply);
    },
    close: () => agent.close(),
  };
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.state === 'APPROVED') return { kind: 'APPROVED', cardResult: cardResultOf(reply) };
  if (reply.state !== 'DECLINED') return { kind: 'UNKNOWN' };
  const resultCode = isResultCode(reply.reason) ? reply.reason : 'PROCESS_FAIL';
  return { kind: 'DECLINED', resultCode, cardResult: cardResultOf(reply) };
}

/** What the merchant may know, from what the network told. */
function cardResultOf(reply: Extract<OperationReply, { state: 'APPROVED' | 'DECLINED' }>): PaymentResultInfo {
  return defined({
    ...(reply.card ? cardFields(reply.card) : {}),
    avsResultRaw: reply.avsResult,
    cvvResultRaw: reply.cvvResult,
    ...(reply.state === 'APPROVED'
      ? { networkTransactionId: reply.networkTransactionId, authorizationCode: reply.authorizationCode }
      : { refusalCodeRaw: reply.issuerCode, refusalReasonRaw: reply.issuerMessage }),
  });
}

function cardFields(card: CardFacts) {
  return {
    cardNo: `************${card.lastFour}`,
    lastFour: card.lastFour,
    cardBrand: card.brand,
    issuingCountry: card.issuingCountry,
    funding: card.funding,
    cardCategory: card.category,
    paymentMethodRegion: 'GLOBAL',
  };
}

function defined(fields: Record<string, string | undefined>): PaymentResultInfo {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
