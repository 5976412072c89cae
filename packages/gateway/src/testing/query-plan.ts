import { CompiledQuery, type KyselyPlugin } from 'kysely';
import type { Db } from '../db/engine.js';

/** How the engine answers the last query that something asks, as its planner tells it. */
export async function queryPlan(
  db: Db,
  ask: (db: Db) => Promise<unknown>,
  isPostgres: boolean,
): Promise<string> {
  let last: CompiledQuery | undefined;
  const listener: KyselyPlugin = {
    // Of the parts of a query it is told before the whole.
    transformQuery: ({ node, queryId }) => {
      last = db.getExecutor().compileQuery(node, queryId);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await ask(db.withPlugin(listener));
  if (!last) throw new Error('nothing was asked');
  const explain = isPostgres ? 'explain' : 'explain query plan';
  const { sql, parameters } = last;
  const { rows } = await db.executeQuery(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]));
  return rows.map(lineOf).join('\n');
}

/** PostgreSQL's line is the row's one column, SQLite's is called `detail`. */
function lineOf(row: unknown): string {
  const values = typeof row === 'object' && row !== null ? Object.values(row) : [];
  return String(values.at(-1));
}
