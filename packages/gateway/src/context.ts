import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { bufferedActivity } from './adapters/buffered-activity.js';
import { readBinTableFile } from './adapters/bin-table-file.js';
import { refreshedCardRanges } from './adapters/card-ranges.js';
import { httpDirectoryServer } from './adapters/directory-server.js';
import { merchantHttp } from './adapters/merchant-http.js';
import { networkAcquirer } from './adapters/network-acquirer.js';
import { networkControl } from './adapters/network-control.js';
import { networkDisputes } from './adapters/network-disputes.js';
import { randomIds } from './adapters/random-ids.js';
import { memorySecrets } from './adapters/card-secrets.js';
import { keyPool, sharedKeyPair } from './adapters/key-pool.js';
import { ownCosts, scryptPasswords } from './adapters/scrypt-passwords.js';
import { hmacSessionTokens } from './adapters/session-tokens.js';
import { systemClock } from './adapters/system-clock.js';
import { isSandboxClient } from './client-id.js';
import type { Config } from './config.js';
import { merchantCache } from './db/merchant-keys.js';
import { sessionInserter } from './db/sessions.js';
import { binTable } from './domain/bin-table.js';
import { testBins } from './domain/test-bins.js';
import { gatewayUrlOf } from './gateway-url.js';
import { newKeyPair as generatedKeyPair, type KeyPair } from './key-pair.js';
import { deriveKey } from './master-key.js';
import { merchantContext } from './merchant-context.js';
import { openStore } from './open-store.js';
import type { Clock, Context, Ids, Passwords } from './ports.js';
import { ensureSandboxMerchant, type SandboxMerchant } from './sandbox-merchant.js';
import { disputeReader } from './worker/learn-disputes.js';
import { everyone, ofMerchant } from './worker/look.js';
import type { Loop } from './worker/loop.js';
import { runDue, runDueFor, startWorker } from './worker/worker.js';

export interface Gateway {
  context: Context;
  sandboxMerchant: SandboxMerchant;
  /** Starts looking after what is due, by itself. */
  startWorker(): void;
  /** Says on which port it listens for calls, once it does. */
  listensAt(port: number): void;
  /** Asks the acquirer for disputes, for callers that wait for them. Returns how much was new. */
  readDisputes(): Promise<number>;
  /** Does what is due now, for callers that move the clock themselves. Returns how much was done. */
  runDue(): Promise<number>;
  /** Asks the directory server for its card ranges, for callers that wait for them. False where it did not answer. */
  refreshCardRanges(): Promise<boolean>;
  /** Makes the next call of each merchant see what was changed of it just now. */
  forgetMerchants(): void;
  /** Lets the worker finish its round and closes every connection. */
  close(): Promise<void>;
}

/** Where time and chance come from. */
export interface Sources {
  clock: Clock;
  ids: Ids;
  /** The keys of the sandbox merchant, its own and the gateway's. */
  newKeyPair(): Promise<KeyPair>;
  passwords: Passwords;
}

const ownSources: Sources = {
  clock: systemClock,
  ids: randomIds,
  newKeyPair: generatedKeyPair,
  passwords: scryptPasswords(ownCosts),
};

/** Wires the parts together: the one place that knows which adapter stands behind which port. */
export async function openGateway(
  config: Config,
  log: Logger,
  { clock, ids, newKeyPair, passwords }: Sources = ownSources,
): Promise<Gateway> {
  const { binTableFile } = config;
  const ownBins = binTableFile === undefined ? [] : await readBinTableFile(binTableFile);
  const liveBins = binTable(ownBins);
  const sandboxBins = binTable([...testBins, ...ownBins]);
  const { db, vault, masterKey } = await openStore(config);
  const sandboxMerchant = await ensureSandboxMerchant(
    config.dataDir,
    { db, vault, newKeyPair },
    clock.nowMs(),
  );

  const network = networkAcquirer(config.networkUrl, log);
  const disputeDesk = networkDisputes(config.networkUrl);
  const { sandboxAdminKey } = config;
  const control = networkControl(config.networkUrl, sandboxAdminKey);
  const directoryServer = httpDirectoryServer(config.directoryServerUrl, log);
  const cardRanges = refreshedCardRanges(directoryServer, ids);
  const merchants = merchantHttp({
    allowedAddresses: config.notifyAllowedAddresses,
    timeoutMs: config.notifyTimeoutMs,
  });
  const merchantsByClientId = merchantCache(db, vault, clock);
  const activity = bufferedActivity({ db, clock, log, days: config.activityDays });
  let worker: Loop | undefined;
  let gatewayUrl = config.publicUrl;
  const context: Context = {
    db,
    insertSession: sessionInserter(db),
    clock,
    machineClock: clock,
    ids,
    gatewayUrl: () => gatewayUrl,
    log,
    activity,
    auditDays: config.auditDays,
    tokens: hmacSessionTokens(deriveKey(masterKey, 'session data')),
    vault,
    passwords,
    binsFor: ({ clientId }) => (isSandboxClient(clientId) ? sandboxBins : liveBins),
    directoryServer,
    cardRanges,
    cardSecrets: memorySecrets(),
    acquirerFor: ({ clientId }) => (isSandboxClient(clientId) ? network : undefined),
    merchantHttp: merchants,
    disputeDesk,
    merchantKeys: merchantsByClientId.find,
    forMerchant: (merchant) => merchantContext(context, merchant),
    sandbox: {
      isControlled: sandboxAdminKey !== undefined,
      gatewayKeyPair: sharedKeyPair(newKeyPair),
      merchantKeyPair: keyPool(newKeyPair),
      newSecret: () => randomBytes(32).toString('hex'),
      network: control,
      forgetMerchant: merchantsByClientId.forget,
    },
    runDueFor: (merchant, tell) => runDueFor(context, { merchant, look: ofMerchant(merchant, tell) }),
    wakeWorker: () => worker?.wake(),
  };
  return {
    context,
    sandboxMerchant,
    startWorker: () => {
      worker = startWorker(context);
      cardRanges.start();
    },
    listensAt: (port) => {
      gatewayUrl = gatewayUrlOf(config, port);
    },
    refreshCardRanges: () => cardRanges.refresh(),
    readDisputes: disputeReader(context),
    runDue: () => runDue(context, everyone),
    forgetMerchants: () => merchantsByClientId.forget(),
    close: async () => {
      cardRanges.stop();
      await worker?.stop();
      await Promise.all([network.close(), disputeDesk.close(), control.close()]);
      await Promise.all([directoryServer.close(), merchants.close()]);
      await activity.close();
      await db.destroy();
    },
  };
}
