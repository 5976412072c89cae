import type { Logger } from 'pino';
import { merchantHttp } from './adapters/merchant-http.js';
import { networkAcquirer } from './adapters/network-acquirer.js';
import { randomIds } from './adapters/random-ids.js';
import { hmacSessionTokens } from './adapters/session-tokens.js';
import { systemClock } from './adapters/system-clock.js';
import { aesVault } from './adapters/vault.js';
import { isSandboxClient } from './client-id.js';
import type { Config } from './config.js';
import { isPostgresUrl, openDatabase, type Db } from './db/engine.js';
import { findAnyMerchant } from './db/merchants.js';
import { merchantCache } from './db/merchant-keys.js';
import { migrate } from './db/migrate.js';
import { sessionInserter } from './db/sessions.js';
import { deriveKey, readMasterKey } from './master-key.js';
import type { Clock, Context, Ids, Vault } from './ports.js';
import { ensureSandboxMerchant, type SandboxMerchant } from './sandbox-merchant.js';
import type { Loop } from './worker/loop.js';
import { runDue, startWorker } from './worker/worker.js';

export interface Gateway {
  context: Context;
  sandboxMerchant: SandboxMerchant;
  /** Starts looking after what is due, by itself. */
  startWorker(): void;
  /** Does what is due now, for callers that move the clock themselves. Returns how much was done. */
  runDue(): Promise<number>;
  /** Makes the next call of each merchant see what was changed of it just now. */
  forgetMerchants(): void;
  /** Lets the worker finish its round and closes every connection. */
  close(): Promise<void>;
}

function withoutPassword(location: string): string {
  if (!isPostgresUrl(location)) return location;
  const { protocol, host, pathname } = new URL(location);
  return `${protocol}//${host}${pathname}`;
}

/** Nodes of one database need one master key; told at the start, not at the first call of another node's merchant. */
async function checkMasterKey(db: Db, vault: Vault): Promise<void> {
  const merchant = await findAnyMerchant(db);
  if (!merchant) return;
  try {
    vault.open(merchant.sealedGatewayPrivateKey, merchant.clientId);
  } catch (cause) {
    const sentence =
      'The database was written with another master key; set TILLGATE_MASTER_KEY to that one, or give this node ' +
      'the master-key file of the data directory that it was written from.';
    throw new Error(sentence, { cause });
  }
}

/** Wires the parts together: the one place that knows which adapter stands behind which port. */
export async function openGateway(
  config: Config,
  log: Logger,
  { clock, ids }: { clock: Clock; ids: Ids } = { clock: systemClock, ids: randomIds },
): Promise<Gateway> {
  const masterKey = await readMasterKey(config.masterKey, config.dataDir);
  const vault = aesVault(deriveKey(masterKey, 'secrets at rest'));
  const db = openDatabase(config.database);
  await migrate(db).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database ${withoutPassword(config.database)} cannot be opened: ${why}`, { cause });
  });
  await checkMasterKey(db, vault);
  const sandboxMerchant = await ensureSandboxMerchant(config.dataDir, db, vault, clock.nowMs());

  const network = networkAcquirer(config.networkUrl, log);
  const merchants = merchantHttp();
  const merchantsByClientId = merchantCache(db, vault, clock);
  let worker: Loop | undefined;
  const context: Context = {
    db,
    insertSession: sessionInserter(db),
    clock,
    ids,
    log,
    tokens: hmacSessionTokens(deriveKey(masterKey, 'session data')),
    vault,
    acquirerFor: ({ clientId }) => (isSandboxClient(clientId) ? network : undefined),
    merchantKeys: merchantsByClientId.find,
    wakeWorker: () => worker?.wake(),
  };
  return {
    context,
    sandboxMerchant,
    startWorker: () => {
      worker = startWorker(context, merchants);
    },
    runDue: () => runDue(context, merchants),
    forgetMerchants: merchantsByClientId.forget,
    close: async () => {
      await worker?.stop();
      await Promise.all([network.close(), merchants.close()]);
      await db.destroy();
    },
  };
}
