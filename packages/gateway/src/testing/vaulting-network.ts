import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import {
  acknowledgement,
  createVaultingSessionResponseSchema,
  inquireVaultingResponseSchema,
  notifyVaultingSchema,
  type CreateVaultingSessionResponse,
  type InquireVaultingResponse,
  type NotifyVaulting,
} from '@tillgate/contract';
import type { OperationReply } from '@tillgate/contract/acquirer';
import type { VaultCardRequest, VaultCardResponse } from '@tillgate/contract/frame';
import { ManualClock } from './manual-clock.js';
import { startPeer, type Peer } from './peer.js';
import { startTestGateway, type Answer, type TestGateway } from './test-gateway.js';

/** When every test begins. */
export const startMs = Date.UTC(2026, 10, 23, 12);

export const card = {
  number: '4054695723100768',
  expiryMonth: '12',
  expiryYear: '30',
  cvv: '7391',
  holderName: 'A B',
};

export const approved: OperationReply = {
  state: 'APPROVED',
  networkTransactionId: 'network-1',
  cvvResult: 'M',
  card: { brand: 'VISA', lastFour: '0768', issuingCountry: 'SG', funding: 'CREDIT', category: 'CONSUMER' },
};

/** A gateway between a merchant that acknowledges everything and a network that answers as told. */
export interface VaultingNetwork {
  testGateway: TestGateway;
  merchant: Peer;
  network: Peer;
  clock: ManualClock;
  /** The lines of the gateway's log. */
  logged: string[];
  /** What the network answers from now on; undefined: the connection breaks. */
  networkAnswers(reply: OperationReply | undefined): void;
  /** Calls a method of `/v1/vaults`, signed. */
  call(method: string, message: object): Promise<Answer['json']>;
  create(changes?: Record<string, unknown>): Promise<CreateVaultingSessionResponse>;
  /** Opens a session and returns its data, as the form gets them. */
  openSession(changes?: Record<string, unknown>): Promise<string>;
  inquire(vaultingRequestId?: string): Promise<InquireVaultingResponse>;
  /** Posts a card as the form does. */
  submit(
    sessionData: string,
    changes?: Partial<VaultCardRequest['card']>,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: VaultCardResponse }>;
  /** What the merchant was told, after the worker did all that is due. */
  notifications(): Promise<NotifyVaulting[]>;
  /** Back to the beginning: nothing stored, nothing received, the network approves. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function startVaultingNetwork(): Promise<VaultingNetwork> {
  let networkReply: OperationReply | undefined = approved;
  const merchant = await startPeer((_request, reply) => json(reply, acknowledgement));
  const network = await startPeer((_request, reply) =>
    networkReply ? json(reply, networkReply) : reply.destroy(),
  );
  const clock = new ManualClock(startMs);
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  const testGateway = await startTestGateway({ NETWORK_URL: network.url }, clock, log);

  const call = async (method: string, message: object) => {
    const path = `/ams/sandbox/api/v1/vaults/${method}`;
    return (await testGateway.call({ path, body: JSON.stringify(message) })).json;
  };
  const create = async (changes: Record<string, unknown> = {}) => {
    const message = { ...aRequest(`${merchant.url}/vaultNotify`), ...changes };
    return createVaultingSessionResponseSchema.parse(await call('createVaultingSession', message));
  };
  return {
    testGateway,
    merchant,
    network,
    clock,
    logged,
    networkAnswers: (reply) => {
      networkReply = reply;
    },
    call,
    create,
    openSession: async (changes) => (await create(changes)).vaultingSessionData ?? '',
    inquire: async (vaultingRequestId = 'vaulting-1') =>
      inquireVaultingResponseSchema.parse(await call('inquireVaulting', { vaultingRequestId })),
    submit: async (sessionData, changes = {}, headers = {}) => {
      const reply = await fetch(`${testGateway.url}/checkout/vaultCard`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ sessionData, card: { ...card, ...changes } }),
      });
      return { status: reply.status, json: (await reply.json()) as VaultCardResponse };
    },
    notifications: async () => {
      await testGateway.gateway.runDue();
      return merchant.received.map(({ body }) => notifyVaultingSchema.parse(JSON.parse(body)));
    },
    reset: async () => {
      await erase(testGateway);
      networkReply = approved;
      for (const list of [merchant.received, network.received, logged]) list.length = 0;
      clock.moveTo(startMs);
    },
    close: async () => {
      await testGateway.close();
      await Promise.all([merchant.close(), network.close()]);
    },
  };
}

/** What a merchant sends to open a session. */
export function aRequest(vaultingNotificationUrl: string) {
  return {
    paymentMethodType: 'CARD',
    vaultingRequestId: 'vaulting-1',
    vaultingNotificationUrl,
    redirectUrl: 'http://localhost:8081/stored',
    merchantRegion: 'SG',
    metadata: 'of the shop',
  };
}

async function erase({ gateway }: TestGateway): Promise<void> {
  const { db } = gateway.context;
  for (const table of ['delivery_attempt', 'delivery', 'vaulting', 'stored_card'] as const) {
    await db.deleteFrom(table).execute();
  }
}

function json(reply: ServerResponse, value: unknown): void {
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
