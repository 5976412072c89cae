import { createPublicKey, randomInt } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from './db/engine.js';
import { findMerchant, type StoredMerchant } from './db/merchants.js';
import { enterMerchant } from './enter-merchant.js';
import type { KeyPair } from './key-pair.js';
import { readOrMakeFile, writeOnce } from './secret-file.js';
import type { Vault } from './ports.js';

const privateKeyFile = 'private-key.pem';
const gatewayPublicKeyFile = 'gateway-public-key.pem';

/** Pages on this machine may show the sandbox's card form, on any port. */
export const localOrigins = ['http://localhost:*', 'http://127.0.0.1:*', 'https://localhost:*'];

export interface SandboxMerchant {
  clientId: string;
  /** Whether it was made just now. */
  isNew: boolean;
}

interface Sources {
  db: Db;
  vault: Vault;
  newKeyPair(): Promise<KeyPair>;
}

/**
 * Makes sure that there is a sandbox merchant to start with: its keys under `merchants/<client id>/` of the data
 * directory, its record in the database. What is missing of either is made or written again.
 */
export async function ensureSandboxMerchant(
  dataDir: string,
  sources: Sources,
  nowMs: number,
): Promise<SandboxMerchant> {
  const root = join(dataDir, 'merchants');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const known = (await readdir(root)).find((name) => name.startsWith('SANDBOX_'));
  // Two processes that start at once agree on an id by a file, which one of them makes.
  const clientId = known ?? (await readOrMakeFile(join(dataDir, 'sandbox-client-id'), newClientId));
  const folder = join(root, clientId);
  const stored =
    (known === undefined ? undefined : await findMerchant(sources.db, known)) ??
    (await enterSandboxMerchant(sources, { clientId, folder, nowMs }));
  await writeOnce(join(folder, gatewayPublicKeyFile), stored.gatewayPublicKey);
  return { clientId, isNew: known === undefined };
}

async function enterSandboxMerchant(
  { db, vault, newKeyPair }: Sources,
  { clientId, folder, nowMs }: { clientId: string; folder: string; nowMs: number },
): Promise<StoredMerchant> {
  const [publicKey, gatewayKeys] = await Promise.all([merchantKey(folder, newKeyPair), newKeyPair()]);
  const merchant = { clientId, displayName: 'Sandbox merchant', allowedOrigins: localOrigins, publicKey };
  await enterMerchant(db, vault, { ...merchant, gatewayKeys, nowMs });
  const stored = await findMerchant(db, clientId);
  if (!stored) throw new Error(`The merchant ${clientId} was not entered.`);
  // A key file of an earlier database would be believed.
  await rm(join(folder, gatewayPublicKeyFile), { force: true });
  return stored;
}

/** The merchant's public key: of the private key that lies there, or of one made now. */
async function merchantKey(folder: string, newKeyPair: Sources['newKeyPair']): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, privateKeyFile);
  const privateKey = await readOrMakeFile(path, async () => (await newKeyPair()).privateKey);
  try {
    return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  } catch (cause) {
    throw new Error(`${path} holds no private key; put yours there, or remove it to have one made.`, {
      cause,
    });
  }
}

/** Shaped like Antom's: `SANDBOX_5Y` and 16 digits. */
async function newClientId(): Promise<string> {
  const digits = Array.from({ length: 16 }, () => randomInt(10)).join('');
  return `SANDBOX_5Y${digits}`;
}
