import type { Kysely, Migration } from 'kysely';

/** What is told with an approval that may come late. */
export const awaitedFacts: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('awaited_facts')
    .addColumn('operation_id', 'text', (c) => c.primaryKey().references('operation.operation_id'))
    .addColumn('sealed_facts', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
}
