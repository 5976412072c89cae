import { sql, type Kysely, type Migration } from 'kysely';

/** Notifications are numbered as they change, and what was said around a vaulting is found by it. */
export const changeNumbersAndVaultings: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('delivery')
    .addColumn('change_no', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('delivery_change').on('delivery').columns(['client_id', 'change_no']).execute();
  await db.schema.alterTable('activity').addColumn('vaulting_request_id', 'text').execute();
  await sql`create index activity_vaulting on activity (client_id, vaulting_request_id)
    where vaulting_request_id is not null`.execute(db);
  for (const column of ['stored_by', 'stored_by_id']) {
    await db.schema.alterTable('stored_card').addColumn(column, 'text').execute();
  }
  await sql`create index vaulting_token on vaulting (client_id, token, created_at)
    where token is not null`.execute(db);
}
