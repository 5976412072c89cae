import { sql, type Kysely, type Migration } from 'kysely';

/** Indexes alone: of the log of API calls one for each way to narrow it, and of notifications one that has their state. */
export const listIndexes: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await indexCalls(db);
  // In the place of the one without their ids and states: it orders the list, and counts them without their rows.
  await sql`drop index delivery_client`.execute(db);
  await sql`create index delivery_newest on delivery (client_id, created_at, delivery_id, state)`.execute(db);
}

/**
 * Each is in the order of a page within its client, status and method, and has the time, so that calls of another time are
 * passed over without their rows.
 */
async function indexCalls(db: Kysely<unknown>): Promise<void> {
  await sql`drop index activity_kind`.execute(db);
  // Of every kind, as the rows of a merchant that goes are found by it too. The kind stands last: beside the client it
  // would look to SQLite as good a way to one id as that id's own index.
  await sql`create index activity_call on activity (client_id, activity_id, kind, at)`.execute(db);
  await sql`create index activity_call_status on activity (client_id, result_status, activity_id, at)
    where kind = 'API_CALL'`.execute(db);
  await sql`create index activity_call_name on activity (client_id, name, result_status, activity_id, at)
    where kind = 'API_CALL'`.execute(db);
}
