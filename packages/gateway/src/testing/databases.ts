import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Db } from '../db/engine.js';

export interface TestDatabase {
  /** What `openDatabase` takes, to open the same database again. */
  location: string;
  db: Db;
  close(): Promise<void>;
}

/** The engines that the storage suite runs on. */
export const engines = [
  { engine: 'SQLite', create: createSqlite },
  { engine: 'PostgreSQL', create: createPostgres },
] as const;

/** An empty SQLite database in a folder of its own. */
async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-db-'));
  const location = join(folder, 'test.db');
  const db = openDatabase(location);
  const close = async () => {
    await db.destroy();
    await rm(folder, { recursive: true });
  };
  return { location, db, close };
}

/** An empty database on the PostgreSQL server that the test run started. */
export async function createPostgres(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `tillgate_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const location = url.href;
  const db = openDatabase(location);
  const close = async () => {
    await db.destroy();
    await administer(serverUrl, `drop database ${name} with (force)`);
  };
  return { location, db, close };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
