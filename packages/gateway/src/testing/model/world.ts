import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { wireMethods, type WireMethodName } from '@tillgate/contract';
import { startProgram } from '../../../../../scripts/programs.mjs';
import type { Db } from '../../db/engine.js';
import type { MerchantSettingsInput } from '../../merchant-settings.js';
import type { Clock } from '../../ports.js';
import type { TestDatabase } from '../databases.js';
import { ManualClock } from '../manual-clock.js';
import { startTestGateway, type Answer, type TestGateway } from '../test-gateway.js';
import { startInbox, type Inbox } from './inbox.js';
import { NetworkBooks } from './network-books.js';

/** The programs that a run meets: gateway nodes on one database, the card network, the merchant's server. */
export interface ModelWorld {
  /** The time of all nodes; it stands still until it is moved. */
  readonly clock: Clock;
  /** What a node could not do in this run, from its log. */
  readonly failures: string[];
  readonly clientId: string;
  readonly db: Db;
  readonly books: NetworkBooks;
  readonly inbox: Inbox;
  /** Calls a wire method of a node, signed. */
  ask(node: number, method: WireMethodName, message: object): Promise<Answer>;
  /** What the card form sends: `submitCard`, `readStatus`. */
  askCheckout(node: number, name: string, message: object): Promise<Answer>;
  /** Has the worker of a node do all that is due. */
  runDue(node: number): Promise<undefined>;
  wait(ms: number): Promise<undefined>;
  configure(settings: MerchantSettingsInput): Promise<void>;
  newId(): string;
  close(): Promise<void>;
}

const startMs = Date.UTC(2026, 10, 23, 12);

/** One node on the embedded database, which belongs to one process; two on PostgreSQL. */
export async function startModelWorld(database: TestDatabase): Promise<ModelWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-model-'));
  const ledgerFile = join(folder, 'ledger.jsonl');
  await writeFile(ledgerFile, '');
  const [network, inbox] = await Promise.all([
    startProgram('network', { PORT: '0', LEDGER_FILE: ledgerFile }),
    startInbox(),
  ]);
  const clock = new ManualClock(startMs);
  const failures: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => failures.push(line) });
  const nodes = await startNodes(database, { NETWORK_URL: network.url }, clock, log);
  const nodeAt = (index: number) => nodes[index % nodes.length] ?? nodes[0];
  let ids = 0;

  return {
    clock,
    failures,
    clientId: nodes[0].clientId,
    db: nodes[0].gateway.context.db,
    books: new NetworkBooks(ledgerFile),
    inbox,
    ask: (node, method, message) =>
      nodeAt(node).call({
        path: `/ams/sandbox/api${wireMethods[method].path}`,
        body: JSON.stringify(message),
      }),
    askCheckout: (node, name, message) =>
      nodeAt(node).send({
        path: `/checkout/${name}`,
        body: JSON.stringify(message),
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      }),
    runDue: async (node) => {
      await nodeAt(node).gateway.runDue();
    },
    wait: async (ms) => {
      clock.advance(ms);
    },
    configure: async (settings) => {
      await nodes[0].configure(settings);
      for (const { gateway } of nodes) gateway.forgetMerchants();
    },
    newId: () => `id-${++ids}`,
    close: async () => {
      for (const node of nodes.toReversed()) await node.close();
      await Promise.all([network.stop(), inbox.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** The second node has the data folder of the first one, and with it the master key and the merchant. */
async function startNodes(
  { location }: TestDatabase,
  settings: Record<string, string>,
  clock: ManualClock,
  log: Logger,
): Promise<readonly [TestGateway, ...TestGateway[]]> {
  if (!location.startsWith('postgres')) return [await startTestGateway(settings, clock, log)];
  const shared = { ...settings, DATABASE_URL: location };
  const first = await startTestGateway(shared, clock, log);
  return [first, await startTestGateway({ ...shared, DATA_DIR: first.dataDir }, clock, log)];
}
