import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts, npmStart as spawnStart, type NpmStart } from '../npm-start.js';

let folder: string;
let running: NpmStart[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-start-'));
  running = [];
});
afterEach(async () => {
  for (const { killAll } of running) killAll();
  await rm(folder, { recursive: true });
});

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');

/** As `npm start`, ended with the test at the latest. */
function npmStart(...args: Parameters<typeof spawnStart>) {
  const started = spawnStart(...args);
  running.push(started);
  return started;
}

/** Becomes the owner by the link that is printed at the first start. */
async function acceptFirstLink(table: ReadonlyMap<string, string>): Promise<void> {
  const [link = ''] = table.get('First use')?.split(' ') ?? [];
  expect(link.startsWith(`${String(table.get('Dashboard'))}/invitation#`)).toBe(true);
  const [page = '', token] = link.split('#');
  const person = { token, email: 'owner@example.com', name: 'Olga Owner', password: 'correct horse battery' };
  const reply = await fetch(`${new URL(page).origin}/console/v1/invitations/accept`, {
    method: 'POST',
    body: JSON.stringify(person),
  });
  expect(reply.status).toBe(200);
}

const isUp = async (url: string | undefined) => {
  try {
    return (await fetch(String(url))).status < 500;
  } catch {
    return false;
  }
};

describe('npm start', () => {
  it('starts all three, stops them on SIGTERM, and keeps its data for the next start', async () => {
    const first = npmStart([...freePorts, '--data-dir', folder]);
    const table = await first.ready;
    const urls = ['Shop', 'Gateway', 'Network'].map((name) => table.get(name));
    expect(await Promise.all(urls.map((url) => isUp(url && `${url}/health`)))).toEqual([true, true, true]);
    const clientId = table.get('Client id') ?? '';
    const key = await stat(join(folder, 'merchants', clientId, 'private-key.pem'));
    expect(key.mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'sandbox-admin-key'))).mode & 0o777).toBe(0o600);

    await acceptFirstLink(table);
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, errors: '' });
    expect(await Promise.all([...urls, table.get('Dashboard')].map(isUp))).toEqual([
      false,
      false,
      false,
      false,
    ]);

    const second = npmStart([...freePorts, '--data-dir', folder]);
    const secondTable = await second.ready;
    expect(secondTable.get('Client id')).toBe(clientId);
    // There is an owner by now.
    expect(secondTable.has('First use')).toBe(false);
    second.child.kill('SIGINT');
    const ended = await second.ended;
    expect(ended).toMatchObject({ code: 0, errors: '' });
    // What would make a later start slow.
    expect(ended.output).not.toMatch(/Installing|Building/);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves nothing running when npm gets %s', async (signal) => {
    const { child, ready, ended } = npmStart([...freePorts, '--data-dir', folder], { through: 'npm' });
    const table = await ready;
    child.kill(signal);
    await ended;
    const urls = ['Shop', 'Gateway', 'Network'].map((name) => table.get(name));
    expect(await Promise.all(urls.map(isUp))).toEqual([false, false, false]);
  });

  it('takes its programs along when it is killed outright', async () => {
    const { child, ready, ended } = npmStart([...freePorts, '--data-dir', folder]);
    const table = await ready;
    child.kill('SIGKILL');
    await ended;
    // The output closes only when the last program that holds it has ended.
    const urls = ['Shop', 'Gateway', 'Network'].map((name) => table.get(name));
    expect(await Promise.all(urls.map(isUp))).toEqual([false, false, false]);
  });
});

describe('npm start, told to stop,', () => {
  it('does not wait for connections on which nobody speaks', async () => {
    const { child, ready, ended } = npmStart([...freePorts, '--data-dir', folder]);
    const table = await ready;
    const sockets = ['Shop', 'Gateway', 'Network'].map((name) => {
      const { port } = new URL(table.get(name) ?? '');
      return connect(Number(port), '127.0.0.1').on('error', () => undefined);
    });
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    sockets[1]?.write('POST /ams/api/v1/payments/pay HTTP/1.1\r\nHost: here\r\n');
    const askedAtMs = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, errors: '' });
    // A second each for shop and network, nothing for the gateway; other tests share this machine.
    expect(Date.now() - askedAtMs).toBeLessThan(5_000);
  });

  it('while it starts, says no more than that it stopped', async () => {
    const { child, ended } = npmStart([...freePorts, '--data-dir', folder]);
    await expect.poll(() => readdir(folder).then((names) => names.length), { timeout: 10_000 }).not.toBe(0);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, errors: '', output: 'Stopped.\n' });
  });
});

describe('npm start keeps its data', () => {
  it('out of git wherever it lies, and in a database file also with an empty DATABASE_URL', async () => {
    const env = { DATABASE_URL: '', HOST: 'nowhere.invalid', PUBLIC_URL: '/foo', TILLGATE_PORT: '' };
    const { child, ready, ended } = npmStart([...freePorts, '--data-dir', folder], { env });
    await ready;
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
    expect((await stat(join(folder, 'tillgate.db'))).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, errors: '' });
  });
});

describe('npm start refuses, in one sentence and with exit code 1,', () => {
  it('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    for (const [flag, name] of [
      ['--port', 'gateway'],
      ['--console-port', 'console'],
      ['--network-port', 'network'],
      ['--shop-port', 'shop'],
    ] as const) {
      const { ended } = npmStart([...freePorts, '--data-dir', folder, flag, String(port)]);
      const sentence = `Port ${port} for the ${name} is in use; choose another with ${flag}.\n`;
      expect(await ended).toMatchObject({ code: 1, errors: sentence });
    }
    other.close();
  });

  it.skipIf(!hasIpv6)('a port that another program has on the other address of localhost', async () => {
    const other = createServer().listen(0, '::1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended } = npmStart([...freePorts, '--data-dir', folder, '--shop-port', String(port)]);
    const sentence = `Port ${port} for the shop is in use; choose another with --shop-port.\n`;
    expect(await ended).toMatchObject({ code: 1, errors: sentence });
    other.close();
  });

  it('one port for two programs', async () => {
    const { ended } = npmStart(['--port', '4242', '--shop-port', '4242', '--data-dir', folder]);
    expect(await ended).toMatchObject({
      code: 1,
      errors: 'Port 4242 is given to the gateway and the shop.\n',
    });
  });

  it.each([
    [
      'an unknown flag',
      ['--prot', '80'],
      /^Unknown option '--prot'; --help lists what there is \(after npm start --\)\.\n$/,
    ],
    [
      'a flag without its value',
      ['--port'],
      /^[^\n]*--port[^\n]*; --help lists what there is \(after npm start --\)\.\n$/,
    ],
    [
      'a port that is none',
      ['--port', '70000'],
      /^--port must be a number from 0 to 65535, not "70000"\.\n$/,
    ],
    ['a data directory without a name', ['--data-dir='], /^--data-dir must name a folder\.\n$/],
    ['a word too many', ['now'], /^[^\n]*now[^\n]*\n$/],
  ])('%s', async (_name, args, sentence) => {
    const { code, errors } = await npmStart(args).ended;
    expect(errors).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('a data directory that cannot be one', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below'), '/proc/nowhere']) {
      const { code, errors } = await npmStart([...freePorts, '--data-dir', path]).ended;
      expect(errors).toBe(`The data directory ${path} cannot be written; choose another with --data-dir.\n`);
      expect(code).toBe(1);
    }
  });

  it('a setting that is not valid', async () => {
    const env = { TILLGATE_MASTER_KEY: 'short' };
    const { ended } = npmStart([...freePorts, '--data-dir', folder], { env });
    expect(await ended).toMatchObject({ code: 1, errors: 'The master key must be 32 bytes in base64.\n' });
  });
});
