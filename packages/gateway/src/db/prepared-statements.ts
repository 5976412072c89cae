import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than the gateway has; what is left over are the lists of conditions that people put together. */
const limit = 500;

/** The same database, which compiles a statement once for as long as it is in use: that takes as long as to run one. */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const statement = statements.get(text) ?? database.prepare(text);
      // What was used last stands last, so the first is the one that was not used for the longest time.
      statements.delete(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (statements.size > limit && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}
