import Database from 'libsql';
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteDatabase,
  type DatabaseConnection,
} from 'kysely';
import pg from 'pg';
import { keepStatements } from './prepared-statements.js';
import type { Schema } from './schema.js';

export type Db = Kysely<Schema>;

/**
 * Opens the database: a `postgres://` URL, or the path of a SQLite file.
 * Every integer column is a 64-bit integer and comes back as a bigint from both engines.
 */
export function openDatabase(location: string): Db {
  return new Kysely<Schema>({
    dialect: isPostgresUrl(location) ? postgresDialect(location) : new TransactionalSqliteDialect(location),
  });
}

/** Whether a location names a PostgreSQL-wire server. */
export function isPostgresUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

function postgresDialect(connectionString: string): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  const pool = new pg.Pool({
    connectionString,
    types,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: statementLimitMs,
    lock_timeout: lockLimitMs,
  });
  // A connection that breaks while it rests leaves the pool; the next query opens another one. Without a listener
  // the event would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** Antom's SDKs wait 15 s for an answer: a statement that hangs must fail before, and be told. */
const statementLimitMs = 8_000;
const lockLimitMs = 5_000;

/** SQLite with write-ahead log and a disk flush for every commit. */
class TransactionalSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<SqliteDatabase>;

  constructor(path: string) {
    const open = async () => keepStatements(openSqlite(path));
    super({ database: open });
    this.#open = open;
  }

  override createDriver() {
    return new ImmediateSqliteDriver({ database: this.#open });
  }

  override createAdapter() {
    return new TransactionalSqliteAdapter();
  }
}

function openSqlite(path: string): Database.Database {
  const database = new Database(path);
  database.pragma(`busy_timeout = ${lockLimitMs}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.defaultSafeIntegers(true);
  return database;
}

/** Every transaction of ours writes, so it takes the write lock first instead of failing half-way. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite's schema changes are transactional; with the lock above, two migrating processes queue up. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
