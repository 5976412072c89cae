import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { systemClock } from './adapters/system-clock.js';
import { readConfig, type Config } from './config.js';
import { isPostgresUrl } from './db/engine.js';
import { newKeyPair } from './key-pair.js';
import { openStore } from './open-store.js';
import { CommandError, refusal } from './operator/command-error.js';
import type { Action } from './operator/operator.js';
import { readCommand } from './operator/read-command.js';

/** The operator's program: one command on the database of the gateway, which may be running. */
async function run(args: readonly string[]): Promise<string> {
  const command = readCommand(args);
  return command.kind === 'help' ? command.text : act(readConfig(), command.action);
}

async function act(config: Config, action: Action): Promise<string> {
  // A new database would be an empty one in a folder that nobody meant.
  if (!isPostgresUrl(config.database) && !existsSync(config.database)) {
    throw refusal(`There is no database ${config.database}; start the gateway once, or name its --data-dir.`);
  }
  const { db, vault } = await openStore(config);
  try {
    return await action({
      db,
      vault,
      nowMs: systemClock.nowMs(),
      consoleUrl: config.consoleUrl ?? `http://localhost:${config.consolePort}`,
      newSecret: () => randomBytes(32).toString('hex'),
      newKeyPair,
      readText: (path) => readFile(path, 'utf8'),
    });
  } finally {
    await db.destroy();
  }
}

run(process.argv.slice(2)).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`merchant: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  },
);
