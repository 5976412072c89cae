import { isFailureCode, type PaymentResultInfo } from '@tillgate/contract';
import {
  bodyNotValid,
  operationNotReceived,
  operationReplySchema,
  type AbandonmentRequest,
  type AuthorizationRequest,
  type CaptureRequest,
  type CardFacts,
  type NetworkAuthentication,
  type OperationReply,
  type RefundRequest,
  type VerificationRequest,
  type VoidRequest,
} from '@tillgate/contract/acquirer';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { z } from 'zod';
import type { ProvenAuthentication } from '../domain/authentication.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, MoneyCall } from '../ports.js';

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

  async function call(method: 'GET' | 'POST', path: string, message?: object): Promise<Reply> {
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
    async authorize({ currency, amountMinor, authentication, ...authorization }) {
      const message: AuthorizationRequest = {
        ...authorization,
        amount: amountOf(currency, amountMinor),
        authentication: authentication && authenticationOf(authentication),
      };
      return outcomeOf(await call('POST', '/v1/authorizations', message));
    },
    async capture({ isFinal, ...money }) {
      const message: CaptureRequest = { ...messageOf(money), isFinal };
      return outcomeOf(await call('POST', '/v1/captures', message));
    },
    async increment(money) {
      return outcomeOf(await call('POST', '/v1/increments', messageOf(money)));
    },
    async void({ operationId, authorizationId }) {
      const message: VoidRequest = { operationId, authorizationId };
      return outcomeOf(await call('POST', '/v1/voids', message));
    },
    async refund(money) {
      return outcomeOf(await call('POST', '/v1/refunds', messageOf(money)));
    },
    async verify(verification) {
      const message: VerificationRequest = verification;
      return outcomeOf(await call('POST', '/v1/verifications', message));
    },
    async inquire(operationId) {
      const reply = await call('GET', `/v1/operations/${encodeURIComponent(operationId)}`);
      return reply.state === 'NOT_RECEIVED' ? { kind: 'NOT_RECEIVED' } : outcomeOf(reply);
    },
    async abandon({ operationId, merchantId }) {
      const message: AbandonmentRequest = { merchantId };
      const path = `/v1/operations/${encodeURIComponent(operationId)}/abandon`;
      return outcomeOf(await call('POST', path, message));
    },
    close: () => agent.close(),
  };
}

function authenticationOf(ended: ProvenAuthentication): NetworkAuthentication {
  const { messageVersion, transStatus, eci, authenticationValue, dsTransId: dsTransID } = ended;
  return { messageVersion, transStatus, eci, authenticationValue, dsTransID };
}

function messageOf({ operationId, authorizationId, currency, amountMinor }: MoneyCall): RefundRequest {
  return { operationId, authorizationId, amount: amountOf(currency, amountMinor) };
}

function amountOf(currency: string, amountMinor: bigint) {
  return { currency, value: amountMinor.toString() };
}

/**
 * Only a 404 of the network's own says that it never received an operation, and only a 400 of its own that it did nothing,
 * now and whenever it is asked again; a proxy's says nothing.
 */
function replyOf(statusCode: number, json: unknown): Reply {
  if (statusCode === 404 && refusalSchema.parse(json).code === operationNotReceived) {
    return { state: 'NOT_RECEIVED' };
  }
  if (statusCode === 400 && refusalSchema.parse(json).code === bodyNotValid) {
    return { state: 'DECLINED', reason: 'PROCESS_FAIL' };
  }
  return operationReplySchema.parse(json);
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

function outcomeOf(reply: Reply): Outcome {
  switch (reply.state) {
    case 'APPROVED': {
      const { acquirerReferenceNo } = reply;
      return { kind: 'APPROVED', cardResult: cardResultOf(reply), acquirerReferenceNo };
    }
    case 'DECLINED': {
      const resultCode = isFailureCode(reply.reason) ? reply.reason : 'PROCESS_FAIL';
      return { kind: 'DECLINED', resultCode, cardResult: cardResultOf(reply) };
    }
    case 'PENDING':
      return { kind: 'PENDING' };
    case 'NOT_RECEIVED':
    case 'NO_ANSWER':
      return { kind: 'UNKNOWN' };
  }
}

/** What the merchant may know, from what the network told. */
function cardResultOf(reply: Extract<OperationReply, { state: 'APPROVED' | 'DECLINED' }>): PaymentResultInfo {
  return defined({
    ...(reply.card ? cardFields(reply.card) : {}),
    avsResultRaw: reply.avsResult,
    cvvResultRaw: reply.cvvResult,
    ...(reply.state === 'APPROVED' ? approvalFields(reply) : declineFields(reply)),
  });
}

function approvalFields(reply: Extract<OperationReply, { state: 'APPROVED' }>): PaymentResultInfo {
  return {
    networkTransactionId: reply.networkTransactionId,
    authorizationCode: reply.authorizationCode,
    rrn: reply.retrievalReferenceNo,
    incrementalAuthorizationAvailable: reply.allowsIncrement,
    ...(reply.installments === undefined ? {} : { creditPayPlan: monthly(reply.installments) }),
  };
}

function monthly(installmentNum: number): NonNullable<PaymentResultInfo['creditPayPlan']> {
  return { installmentNum, interval: 'MONTH' };
}

function declineFields(reply: Extract<OperationReply, { state: 'DECLINED' }>): PaymentResultInfo {
  return {
    refusalCodeRaw: reply.issuerCode,
    refusalReasonRaw: withoutCardNumbers(reply.issuerMessage),
    merchantAdviceCode: reply.merchantAdviceCode,
  };
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

function defined(facts: PaymentResultInfo): PaymentResultInfo {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
