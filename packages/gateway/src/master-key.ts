import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrMakeFile } from './secret-file.js';

const keyBytes = 32;

/**
 * The master key: from the setting, else from the data directory, where it is made on the first start.
 * Throws an Error where it is not 32 bytes.
 */
export async function readMasterKey(setting: string | undefined, dataDir: string): Promise<Buffer> {
  const key = Buffer.from(setting ?? (await readOrMake(dataDir)), 'base64');
  if (key.length !== keyBytes) throw new Error('The master key must be 32 bytes in base64.');
  return key;
}

/** A key for one purpose, so that no two uses share key material (HKDF, RFC 5869). */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `tillgate ${purpose}`, keyBytes));
}

async function readOrMake(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return readOrMakeFile(join(dataDir, 'master-key'), async () => randomBytes(keyBytes).toString('base64'));
}
