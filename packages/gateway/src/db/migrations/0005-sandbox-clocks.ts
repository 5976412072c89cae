import { sql, type Kysely, type Migration } from 'kysely';

/** Sandbox merchants whose time is their own, and the ways to what is due by it. */
export const sandboxClocks: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sandbox_clock')
    .addColumn('client_id', 'text', (c) => c.primaryKey().references('merchant.client_id'))
    .addColumn('offset_ms', 'bigint', (c) => c.notNull())
    .addColumn('frozen_at', 'bigint')
    .addColumn('held_until', 'bigint', (c) => c.notNull())
    .execute();
  // With its state as a column: SQLite would take another index of the client else, and read all it was ever told.
  await sql`create index delivery_due_of_client on delivery (client_id, state, next_attempt_at)
    where state = 'PENDING'`.execute(db);
  await sql`create index operation_processing_of_client on operation (client_id, next_check_at)
    where state = 'PROCESSING'`.execute(db);
  await sql`create index payment_session_open_of_client on payment_session (client_id, expires_at)
    where closed_at is null`.execute(db);
  await sql`create index payment_release_of_client on payment (client_id, release_at)
    where release_at is not null`.execute(db);
  await sql`create index vaulting_open_of_client on vaulting (client_id, expires_at)
    where state = 'PROCESSING'`.execute(db);
}
