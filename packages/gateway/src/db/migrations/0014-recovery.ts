import type { Kysely, Migration } from 'kysely';

/** The operator's link for somebody who lost password or authenticator: one for a person at a time. */
export const recovery: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('console_person').addColumn('recovery_hash', 'text').execute();
  await db.schema.alterTable('console_person').addColumn('recovery_until', 'bigint').execute();
  await db.schema
    .createIndex('console_person_recovery')
    .on('console_person')
    .column('recovery_hash')
    .unique()
    .execute();
}
