import { sql, type Kysely, type Migration } from 'kysely';

/**
 * An authentication begins before the issuer is asked, is of a payment or of a card to store, and has a time of its own at
 * which the worker looks after it; and a vaulting keeps why its last card was not stored. Neither engine can change all of that in place, so that the table is made anew.
 */
export const authenticationSteps: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('authentication').renameTo('authentication_before').execute();
  await db.schema
    .createTable('authentication')
    .addColumn('operation_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('server_trans_id', 'text', (c) => c.notNull().unique())
    .addColumn('page_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asking', 'text')
    .addColumn('challenge', 'text')
    .addColumn('result', 'text')
    .addColumn('sealed_charge', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('next_check_at', 'bigint')
    .execute();
  await copyRows(db);
  await db.schema.dropTable('authentication_before').execute();
  await sql`create index authentication_next_check on authentication (next_check_at)
    where next_check_at is not null`.execute(db);
  await sql`create index authentication_next_check_of_client on authentication (client_id, next_check_at)
    where next_check_at is not null`.execute(db);
  await db.schema.createIndex('authentication_client').on('authentication').column('client_id').execute();
  await db.schema.alterTable('vaulting').addColumn('declined_code', 'text').execute();
}

/** One that was without a page gets an address that nobody can guess; one that ended is due at once. */
async function copyRows(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into authentication (operation_id, client_id, subject, session_id, server_trans_id, page_id, state,
      challenge, result, sealed_charge, created_at, expires_at, next_check_at)
    select a.operation_id, s.client_id, 'PAYMENT', a.session_id, a.server_trans_id,
      coalesce(a.challenge_id, a.server_trans_id), a.state, a.challenge, a.result, a.sealed_charge, a.created_at,
      a.expires_at, case a.state when 'CHALLENGE' then a.expires_at when 'ENDED' then a.created_at end
    from authentication_before a join payment_session s on s.session_id = a.session_id`.execute(db);
}
