import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** `wx` makes the first of two starting processes the maker; the other reads what it wrote. */
async function readOrMake(dataDir: string): Promise<string> {
  const path = join(dataDir, 'master-key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    const made = randomBytes(keyBytes).toString('base64');
    await writeFile(path, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFile(path, 'utf8');
    throw error;
  }
}
