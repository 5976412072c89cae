import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts, npmStart as spawnStart } from '../npm-start.js';

let folder: string;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-start-'));
  running = [];
});
afterEach(async () => {
  for (const child of running)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** As `npm start`, ended with the test at the latest. */
function npmStart(...args: Parameters<typeof spawnStart>) {
  const started = spawnStart(...args);
  running.push(started.child);
  return started;
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

    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, errors: '' });
    expect(await Promise.all(urls.map(isUp))).toEqual([false, false, false]);

    const startedAtMs = Date.now();
    const second = npmStart([...freePorts, '--data-dir', folder]);
    expect((await second.ready).get('Client id')).toBe(clientId);
    // 3 s alone on a machine; other tests share this one.
    expect(Date.now() - startedAtMs).toBeLessThan(10_000);
    second.child.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0, errors: '' });
  });

  it('leaves nothing running when npm itself is told to end', async () => {
    const { child, ready, ended } = npmStart([...freePorts, '--data-dir', folder], { through: 'npm' });
    const table = await ready;
    child.kill('SIGTERM');
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

describe('npm start refuses, in one sentence and with exit code 1,', () => {
  it('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    for (const [flag, name] of [
      ['--port', 'gateway'],
      ['--network-port', 'network'],
      ['--shop-port', 'shop'],
    ] as const) {
      const { ended } = npmStart([...freePorts, '--data-dir', folder, flag, String(port)]);
      const sentence = `Port ${port} for the ${name} is in use; choose another with ${flag}.\n`;
      expect(await ended).toMatchObject({ code: 1, errors: sentence });
    }
    other.close();
  });

  it.each([
    ['an unknown flag', ['--prot', '80'], /^Unknown option '--prot'; --help lists what there is\.\n$/],
    ['a flag without its value', ['--port'], /^[^\n]*--port[^\n]*; --help lists what there is\.\n$/],
    [
      'a port that is none',
      ['--port', '70000'],
      /^--port must be a number from 0 to 65535, not "70000"\.\n$/,
    ],
    ['a word too many', ['now'], /^[^\n]*now[^\n]*\n$/],
  ])('%s', async (_name, args, sentence) => {
    const { code, errors } = await npmStart(args).ended;
    expect(errors).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('a data directory that cannot be one', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below')]) {
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
