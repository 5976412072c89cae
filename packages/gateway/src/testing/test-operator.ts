import { randomBytes } from 'node:crypto';
import { aesVault } from '../adapters/vault.js';
import { migrate } from '../db/migrate.js';
import type { Db } from '../db/engine.js';
import { newKeyPair } from '../key-pair.js';
import { testKeyPair } from './test-keys.js';
import { readCommand } from '../operator/read-command.js';
import { engines } from './databases.js';

export interface TestOperator {
  db: Db;
  /** Runs a command as the operator's program does; what it prints. Throws a CommandError for what it refuses. */
  run(...args: string[]): Promise<string>;
  /** Moves the clock that the commands read, 08:00 at first. */
  advance(ms: number): void;
  /** Text of a file that the commands can read; a new public key in each that nobody wrote. */
  files: Map<string, string>;
  close(): Promise<void>;
}

const secrets = ['0123456789abcdef', '00112233445566778899aabbccddeeff'].map((text) =>
  text.repeat(4).slice(0, 64),
);

/** The operator's commands on an embedded database of their own, at a fixed time, with secrets that are known. */
export async function startTestOperator(): Promise<TestOperator> {
  const { db, close } = await engines[0].create();
  await migrate(db);
  const vault = aesVault(randomBytes(32));
  const files = new Map<string, string>();
  const unused = [...secrets];
  let nowMs = Date.parse('2026-11-25T08:00:00Z');
  const readText = async (path: string) => {
    const text = files.get(path) ?? (await newKeyPair()).publicKey;
    files.set(path, text);
    return text;
  };
  // Making a key takes a second on a busy machine, and these are not compared with each other.
  const gatewayKeys = await testKeyPair();
  const newSecret = () => unused.shift() ?? randomBytes(32).toString('hex');
  return {
    db,
    files,
    close,
    advance: (ms) => {
      nowMs += ms;
    },
    run: async (...args) => {
      const command = readCommand(args);
      if (command.kind === 'help') return command.text;
      return command.action({
        db,
        vault,
        nowMs,
        consoleUrl: 'http://localhost:8081',
        newSecret,
        newKeyPair: async () => gatewayKeys,
        readText,
      });
    },
  };
}
