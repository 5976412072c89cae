import { Migrator, type Migration } from 'kysely';
import type { Db } from './engine.js';
import { payments } from './migrations/0001-payments.js';
import { serverApi } from './migrations/0002-server-api.js';
import { authentications } from './migrations/0003-authentications.js';
import { awaitedFacts } from './migrations/0004-awaited-facts.js';
import { sandboxClocks } from './migrations/0005-sandbox-clocks.js';
import { sandboxControl } from './migrations/0006-sandbox-control.js';
import { authenticationSteps } from './migrations/0007-authentication-steps.js';
import { notifications } from './migrations/0008-notifications.js';
import { disputes } from './migrations/0009-disputes.js';
import { consoleAccess } from './migrations/0010-console-access.js';
import { consoleLists } from './migrations/0011-console-lists.js';
import { listIndexes } from './migrations/0012-list-indexes.js';
import { consoleRecoveryAndKeys } from './migrations/0014-console-recovery-and-keys.js';
import { changeNumbersAndVaultings } from './migrations/0016-change-numbers-and-vaultings.js';

/** In order; a migration that was released is never changed, a new one is added. Forward only. */
const migrations: Record<string, Migration> = {
  '0001-payments': payments,
  '0002-server-api': serverApi,
  '0003-authentications': authentications,
  '0004-awaited-facts': awaitedFacts,
  '0005-sandbox-clocks': sandboxClocks,
  '0006-sandbox-control': sandboxControl,
  '0007-authentication-steps': authenticationSteps,
  '0008-notifications': notifications,
  '0009-disputes': disputes,
  '0010-console-access': consoleAccess,
  '0011-console-lists': consoleLists,
  '0012-list-indexes': listIndexes,
  '0014-console-recovery-and-keys': consoleRecoveryAndKeys,
  '0016-change-numbers-and-vaultings': changeNumbersAndVaultings,
};

/**
 * Brings the schema up to date. Safe to run again and from two processes at once: PostgreSQL takes an
 * advisory lock, SQLite its write lock. Throws the first failure; then nothing of that run was kept.
 */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
