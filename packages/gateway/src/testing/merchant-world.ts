import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { acknowledgement, notificationSchema } from '@tillgate/contract';
import { startProgram } from '../../../../scripts/programs.mjs';
import { enterMerchant } from '../enter-merchant.js';
import type { MerchantSettingsInput } from '../merchant-settings.js';
import { ManualClock } from './manual-clock.js';
import { startPeer } from './peer.js';
import { openShop, type Shop } from './shop.js';
import { startTestGateway, type TestGateway } from './test-gateway.js';

export { authenticationCards, cards } from './cards.js';

/** A gateway with merchants, the card network as a program of its own, and a server that takes notifications. */
export interface MerchantWorld extends Shop {
  clock: ManualClock;
  readonly url: string;
  readonly gateway: TestGateway['gateway'];
  /** Enters another merchant, of the sandbox unless it is to be live; the sandbox's key signs for it. */
  newShop(settings?: MerchantSettingsInput, mode?: 'SANDBOX' | 'LIVE'): Promise<Shop>;
  /** The key that verifies what any of these merchants signs; PEM. */
  publicKey(): Promise<string>;
  /** Hears of the disputes there are. Returns the id of the one of a payment. */
  disputeOf(paymentId: string): Promise<string>;
  /** Where the network is. */
  readonly networkUrl: string;
  /** What the network booked, first to last: what it never booked did not happen. */
  booked(): Promise<Booked[]>;
  /** Ends the gateway and starts it again on the same data, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const bookedSchema = z.object({
  kind: z.string(),
  operationId: z.string(),
  /** Of an operation on an authorisation. */
  authorizationId: z.string().optional(),
  amount: z.object({ currency: z.string(), value: z.string() }).optional(),
  isFinal: z.boolean().optional(),
  reply: z.object({ state: z.string() }).optional(),
});
export type Booked = z.infer<typeof bookedSchema>;

const startMs = Date.UTC(2026, 10, 23, 12);

export async function startMerchantWorld(settings: Record<string, string> = {}): Promise<MerchantWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-world-'));
  const ledgerFile = join(folder, 'ledger.jsonl');
  const { SANDBOX_ADMIN_KEY: adminKey } = settings;
  const script = adminKey === undefined ? {} : { SANDBOX_ADMIN_KEY: adminKey };
  const network = await startProgram('network', { PORT: '0', LEDGER_FILE: ledgerFile, ...script });
  const merchant = await startPeer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement)),
  );
  const clock = new ManualClock(startMs);
  const start = (port = '0') =>
    startTestGateway(
      { DATA_DIR: join(folder, 'data'), NETWORK_URL: network.url, PORT: port, ...settings },
      clock,
    );
  let running = await start();
  await running.gateway.refreshCardRanges();
  let shops = 0;

  const shopOf = (clientId: string) =>
    openShop({
      clientId,
      url: () => running.url,
      call: (call) => running.call({ time: String(clock.nowMs()), ...call }),
      notifyUrl: (path) => `${merchant.url}/${clientId}${path}`,
      notifications: (path) =>
        merchant.received
          .filter((request) => request.path.startsWith(`/${clientId}${path}`))
          .map(({ body }) => notificationSchema.parse(JSON.parse(body))),
      configure: (wanted) => configure(running, clientId, wanted),
    });

  return {
    ...shopOf(running.clientId),
    clock,
    get url() {
      return running.url;
    },
    get gateway() {
      return running.gateway;
    },
    newShop: async (wanted = {}, mode = 'SANDBOX') => {
      const clientId = `${mode === 'SANDBOX' ? 'SANDBOX_' : ''}SHOP${++shops}`;
      await enter(running, clientId, clock.nowMs());
      await configure(running, clientId, wanted);
      return shopOf(clientId);
    },
    disputeOf: async (paymentId) => {
      await running.gateway.readDisputes();
      const disputes = running.gateway.context.db.selectFrom('dispute').select('dispute_id');
      return (await disputes.where('payment_id', '=', paymentId).executeTakeFirstOrThrow()).dispute_id;
    },
    networkUrl: network.url,
    publicKey: () => publicKeyOf(running),
    booked: async () => {
      if (!existsSync(ledgerFile)) return [];
      const lines = (await readFile(ledgerFile, 'utf8')).split('\n').filter((line) => line !== '');
      return lines.flatMap((line) => bookedOf(JSON.parse(line)));
    },
    restart: async () => {
      await running.close();
      running = await start(new URL(running.url).port);
      await running.gateway.refreshCardRanges();
    },
    close: async () => {
      await running.close();
      await Promise.all([network.stop(), merchant.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** A dispute is no operation. */
function bookedOf(line: unknown): Booked[] {
  const isDispute = z.object({ kind: z.literal('DISPUTE') }).safeParse(line).success;
  return isDispute ? [] : [bookedSchema.parse(line)];
}

/** Making keys takes a second on a busy machine, so every merchant has those of the sandbox's own. */
async function enter(running: TestGateway, clientId: string, nowMs: number) {
  const { clientId: from } = running;
  const { db, vault } = running.gateway.context;
  const row = await db
    .selectFrom('merchant')
    .selectAll()
    .where('client_id', '=', from)
    .executeTakeFirstOrThrow();
  await enterMerchant(db, vault, {
    clientId,
    displayName: clientId,
    allowedOrigins: [],
    publicKey: await publicKeyOf(running),
    gatewayKeys: {
      privateKey: vault.open(row.gateway_private_key, from),
      publicKey: row.gateway_public_key,
    },
    nowMs,
  });
}

async function publicKeyOf({ gateway, clientId }: TestGateway): Promise<string> {
  const query = gateway.context.db
    .selectFrom('merchant_key')
    .select('public_key')
    .where('client_id', '=', clientId);
  return (await query.executeTakeFirstOrThrow()).public_key;
}

async function configure({ gateway }: TestGateway, clientId: string, settings: MerchantSettingsInput) {
  await gateway.context.db
    .updateTable('merchant')
    .set({ settings: JSON.stringify(settings) })
    .where('client_id', '=', clientId)
    .execute();
  gateway.forgetMerchants();
}
