import { createPublicKey, generateKeyPair, randomInt } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Db } from './db/engine.js';
import { findMerchant, insertMerchantOnce } from './db/merchants.js';
import type { Vault } from './ports.js';

const generate = promisify(generateKeyPair);
const privateKeyFile = 'private-key.pem';
const gatewayPublicKeyFile = 'gateway-public-key.pem';

/** Pages on this machine may show the sandbox's card form, on any port. */
const localOrigins = ['http://localhost:*', 'http://127.0.0.1:*', 'https://localhost:*'];

export interface SandboxMerchant {
  clientId: string;
  /** Whether it was made just now. */
  isNew: boolean;
}

/**
 * Makes sure that there is a sandbox merchant to start with: its keys under `merchants/<client id>/` of the data
 * directory, its record in the database. A merchant whose keys exist is entered again if the database is new.
 */
export async function ensureSandboxMerchant(
  dataDir: string,
  db: Db,
  vault: Vault,
  nowMs: number,
): Promise<SandboxMerchant> {
  const root = join(dataDir, 'merchants');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const known = (await readdir(root)).find((name) => name.startsWith('SANDBOX_'));
  const clientId = known ?? newClientId();
  if (known !== undefined && (await findMerchant(db, known))) return { clientId, isNew: false };

  const folder = join(root, clientId);
  const [publicKey, gatewayKeys] = await Promise.all([merchantKey(folder), newKeyPair()]);
  await insertMerchantOnce(db, {
    clientId,
    displayName: 'Sandbox merchant',
    allowedOrigins: localOrigins,
    sealedGatewayPrivateKey: vault.seal(gatewayKeys.privateKey, clientId),
    gatewayPublicKey: gatewayKeys.publicKey,
    publicKey,
    createdAtMs: nowMs,
  });
  const stored = await findMerchant(db, clientId);
  await writeFile(join(folder, gatewayPublicKeyFile), stored?.gatewayPublicKey ?? gatewayKeys.publicKey, {
    mode: 0o600,
  });
  return { clientId, isNew: known === undefined };
}

/** The merchant's public key: of the private key that lies there, or of one made now. */
async function merchantKey(folder: string): Promise<string> {
  const path = join(folder, privateKeyFile);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const made = await newKeyPair();
    await writeFile(path, made.privateKey, { flag: 'wx', mode: 0o600 });
    return made.publicKey;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const publicKey = createPublicKey(await readFile(path, 'utf8'));
    return publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }
}

function newKeyPair(): Promise<{ publicKey: string; privateKey: string }> {
  return generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** Shaped like Antom's: `SANDBOX_5Y` and 16 digits. */
function newClientId(): string {
  const digits = Array.from({ length: 16 }, () => randomInt(10)).join('');
  return `SANDBOX_5Y${digits}`;
}
