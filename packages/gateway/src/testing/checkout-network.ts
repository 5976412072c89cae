import { randomBytes } from 'node:crypto';
import {
  authorizationRequestSchema,
  verificationRequestSchema,
  type AuthorizationRequest,
  type OperationReply,
  type VerificationRequest,
} from '@tillgate/contract/acquirer';
import type { PaymentResultInfo } from '@tillgate/contract';
import type { LoadSessionRequest, TypedCard } from '@tillgate/contract/frame';
import type { SessionTerms } from '../domain/session.js';
import { storeCard } from '../operations/stored-cards.js';
import { ManualClock } from './manual-clock.js';
import { aSession } from './payments.js';
import { startPeer } from './peer.js';
import { startTestGateway, type TestGateway } from './test-gateway.js';
import { aVaulting } from './vaultings.js';
import { insertVaultingOnce } from '../db/vaultings.js';

/** When every test begins. */
export const startMs = Date.UTC(2026, 10, 23, 12);

export const typedCard: TypedCard = {
  number: '4054695723100768',
  expiryMonth: '12',
  expiryYear: '30',
  cvv: '737',
  holderName: 'A B',
};

export const approved = { state: 'APPROVED', networkTransactionId: 'network-1' } satisfies OperationReply;

type Json = Record<string, unknown>;

/** A gateway before a network that approves everything and keeps what it was sent. */
export interface CheckoutNetwork {
  testGateway: TestGateway;
  clock: ManualClock;
  /** What the network answers from now on. */
  networkAnswers(reply: OperationReply): void;
  /** Opens a payment session with these terms and returns its data. */
  openSession(terms?: SessionTerms, order?: { currency: string; amountMinor: bigint }): Promise<string>;
  openVaulting(): Promise<string>;
  /** Stores a card of the merchant and returns its token. */
  storeCard(card?: Partial<TypedCard>, facts?: PaymentResultInfo): Promise<string>;
  /** Makes a checkout call, as the form does. */
  post(method: string, body: object): Promise<Json>;
  load(sessionData: string, changes?: Partial<LoadSessionRequest>): Promise<Json>;
  /** Submits the typed card with whatever comes with it; `card` replaces it. */
  submit(sessionData: string, rest?: object): Promise<Json>;
  /** The authorisations and verifications that reached the network since the last reset. */
  authorizations(): AuthorizationRequest[];
  verifications(): VerificationRequest[];
  /** Forgets what the network was sent, and lets it approve again. */
  reset(): void;
  close(): Promise<void>;
}

export async function startCheckoutNetwork(settings: Record<string, string> = {}): Promise<CheckoutNetwork> {
  let networkReply: OperationReply = approved;
  const network = await startPeer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(networkReply)),
  );
  const clock = new ManualClock(startMs);
  const testGateway = await startTestGateway({ NETWORK_URL: network.url, ...settings }, clock);
  const { clientId, gateway } = testGateway;
  const { context } = gateway;
  const newId = () => randomBytes(16).toString('hex');

  const post = async (method: string, body: object): Promise<Json> => {
    const reply = await fetch(`${testGateway.url}/checkout/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });
    return (await reply.json()) as Json;
  };
  const receivedAt = (path: string): unknown[] =>
    network.received.filter((request) => request.path === path).map(({ body }): unknown => JSON.parse(body));
  const hour = () => ({ clientId, createdAtMs: clock.nowMs(), expiresAtMs: clock.nowMs() + 3_600_000 });

  return {
    testGateway,
    clock,
    networkAnswers: (reply) => {
      networkReply = reply;
    },
    openSession: async (terms = {}, order) => {
      const sessionId = newId();
      const session = aSession({ sessionId, paymentRequestId: sessionId, terms, ...order, ...hour() });
      await context.insertSession(session);
      return context.tokens.issue(sessionId);
    },
    openVaulting: async () => {
      const vaultingId = newId();
      await insertVaultingOnce(
        context.db,
        aVaulting({ vaultingId, vaultingRequestId: vaultingId, ...hour() }),
      );
      return context.tokens.issue(vaultingId);
    },
    storeCard: (card, facts = { cardBrand: 'VISA', networkTransactionId: 'first-payment' }) =>
      storeCard(context, clientId, { ...typedCard, ...card }, facts),
    post,
    load: (sessionData, changes) =>
      post('loadSession', {
        sessionData,
        environment: 'sandbox',
        product: 'CASHIER_PAYMENT',
        displayMode: 'popup',
        ...changes,
      }),
    submit: (sessionData, rest) => post('submitCard', { sessionData, card: typedCard, ...rest }),
    authorizations: () =>
      receivedAt('/v1/authorizations').map((json) => authorizationRequestSchema.parse(json)),
    verifications: () => receivedAt('/v1/verifications').map((json) => verificationRequestSchema.parse(json)),
    reset: () => {
      network.received.length = 0;
      networkReply = approved;
    },
    close: async () => {
      await testGateway.close();
      await network.close();
    },
  };
}
