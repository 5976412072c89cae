import { isFailureCode, type PaymentResultInfo } from '@tillgate/contract';
import {
  operationNotReceived,
  operationReplySchema,
  type AuthorizationRequest,
  type CaptureRequest,
  type CardFacts,
  type OperationReply,
} from '@tillgate/contract/acquirer';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer } from '../ports.js';

const timeoutMs = 10_000;
/** Far above any reply of the protocol. */
const largestReplyBytes = 64 * 1024;
const refusalSchema = z.object({ code: z.string() });

type Reply = OperationReply | { state: 'NOT_RECEIVED' } | { state: 'NO_ANSWER' };

/** The acquirer behind the network protocol of `contract/acquirer`. No answer, or a strange one, is UNKNOWN. */
export function networkAcquirer(networkUrl: string, log: Logger): Acquirer & { close(): Promise<void> } {
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    connections: 64,
    maxResponseSize: largestReplyBytes,
  });

  async function call(
    method: 'GET' | 'POST',
    path: string,
    message?: AuthorizationRequest | CaptureRequest,
  ): Promise<Reply> {
    try {
      const reply = await request(new URL(path, networkUrl), {
        method,
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
        ...(message
          ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) }
          : {}),
      });
      return replyOf(reply.statusCode, JSON.parse(await reply.body.text()));
    } catch (error) {
      // The error's message might quote the body; its name and code are enough to find the fault.
      log.warn({ path, fault: faultOf(error) }, 'no answer from the card network');
      return { state: 'NO_ANSWER' };
    }
  }

  return {
    async authorize({ operationId, paymentId, merchantId, currency, amountMinor, card }) {
      const amount = { currency, value: amountMinor.toString() };
      return outcomeOf(
        await call('POST', '/v1/authorizations', { operationId, paymentId, merchantId, amount, card }),
      );
    },
    async capture({ operationId, authorizationId, currency, amountMinor }) {
      const amount = { currency, value: amountMinor.toString() };
      return outcomeOf(await call('POST', '/v1/captures', { operationId, authorizationId, amount }));
    },
    async inquire(operationId) {
      const reply = await call('GET', `/v1/operations/${encodeURIComponent(operationId)}`);
      return reply.state === 'NOT_RECEIVED' ? { kind: 'NOT_RECEIVED' } : outcomeOf(reply);
    },
    async abandon(operationId) {
      return outcomeOf(await call('POST', `/v1/operations/${encodeURIComponent(operationId)}/abandon`));
    },
    close: () => agent.close(),
  };
}

/** Only a 404 of the network's own says that it never received an operation; a proxy's says nothing. */
function replyOf(statusCode: number, json: unknown): Reply {
  const isRefused = statusCode === 404 && refusalSchema.parse(json).code === operationNotReceived;
  return isRefused ? { state: 'NOT_RECEIVED' } : operationReplySchema.parse(json);
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.state === 'APPROVED') return { kind: 'APPROVED', cardResult: cardResultOf(reply) };
  if (reply.state !== 'DECLINED') return { kind: 'UNKNOWN' };
  const resultCode = isFailureCode(reply.reason) ? reply.reason : 'PROCESS_FAIL';
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
      : { refusalCodeRaw: reply.issuerCode, refusalReasonRaw: withoutCardNumbers(reply.issuerMessage) }),
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

/** Free text of an issuer is passed on to merchants, and must not carry what they must not see. */
function withoutCardNumbers(text: string | undefined): string | undefined {
  return text?.replace(/\d(?:[ -]?\d){11,18}/g, '[card number]');
}

function defined(fields: Record<string, string | undefined>): PaymentResultInfo {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
