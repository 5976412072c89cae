import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { openGateway } from './context.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-context-'));
});
afterEach(() => rm(folder, { recursive: true }));

const config = (changes: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...changes });
const log = pino({ level: 'silent' });

/** Opens the gateway in the folder and closes it; the sandbox merchant and the folder of its keys. */
async function open() {
  const gateway = await openGateway(config(), log);
  await gateway.close();
  const { clientId, isNew } = gateway.sandboxMerchant;
  return { clientId, isNew, keys: join(folder, 'merchants', clientId) };
}

describe('the first start', () => {
  it('makes one merchant and its keys, readable by their owner only, though two processes start at once', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.clientId).toBe(second.clientId);
    expect((await readdir(first.keys)).sort()).toEqual(['gateway-public-key.pem', 'private-key.pem']);
    for (const file of [join(first.keys, 'private-key.pem'), join(folder, 'master-key')]) {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });
});

describe('a later start', () => {
  it('writes a public key file that is missing again, and changes nothing else', async () => {
    const first = await open();
    const file = join(first.keys, 'gateway-public-key.pem');
    const before = await readFile(file, 'utf8');
    await rm(file);
    expect(await open()).toMatchObject({ clientId: first.clientId, isNew: false });
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('gives a new database the merchant that it finds, and its new gateway key', async () => {
    const first = await open();
    for (const name of await readdir(folder)) {
      if (name.startsWith('tillgate.db')) await rm(join(folder, name));
    }
    const before = await readFile(join(first.keys, 'gateway-public-key.pem'), 'utf8');
    expect((await open()).clientId).toBe(first.clientId);
    expect(await readFile(join(first.keys, 'gateway-public-key.pem'), 'utf8')).not.toBe(before);
  });

  it('refuses a private key file that holds none, and names it', async () => {
    const { keys } = await open();
    await rm(join(folder, 'tillgate.db'));
    await chmod(join(keys, 'private-key.pem'), 0o600);
    await writeFile(join(keys, 'private-key.pem'), 'not a key');
    await expect(open()).rejects.toThrow(/private-key\.pem holds no private key/);
  });

  it('refuses a database that is none, and names it', async () => {
    await writeFile(join(folder, 'tillgate.db'), 'x'.repeat(8_192));
    await expect(open()).rejects.toThrow(`The database ${join(folder, 'tillgate.db')} cannot be opened: `);
  });

  it('tells of a database that is not there without its password', async () => {
    const settings = config({ DATABASE_URL: 'postgres://till:secret@127.0.0.1:9/gate' });
    const failure = await openGateway(settings, log).catch((error: unknown) => String(error));
    expect(failure).toContain('The database postgres://127.0.0.1:9/gate cannot be opened: ');
    expect(failure).not.toContain('secret');
  });

  it('refuses another master key than the database was written with', async () => {
    await open();
    const other = Buffer.alloc(32, 1).toString('base64');
    await expect(openGateway(config({ TILLGATE_MASTER_KEY: other }), log)).rejects.toThrow(
      /written with another master key/,
    );
  });
});
