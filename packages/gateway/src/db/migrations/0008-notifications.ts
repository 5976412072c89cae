import { sql, type Kysely, type Migration } from 'kysely';
import { receiverOf } from '../../domain/receiver.js';

/** What is known of who receives, attempts that somebody asks for, and alerts. */
export const notifications: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await extendDeliveries(db);
  await extendAttempts(db);
  await createEndpoints(db);
  await createAlerts(db);
}

/** As the lists of those have it, so that they are found by the index. */
const undelivered = sql`state in ('PENDING', 'DEAD')`;

async function extendDeliveries(db: Kysely<unknown>): Promise<void> {
  for (const column of ['host', 'endpoint']) {
    await db.schema
      .alterTable('delivery')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  }
  await db.schema
    .alterTable('delivery')
    .addColumn('scheduled_attempts', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('delivery').addColumn('resend_at', 'bigint').execute();
  await sql`update delivery set scheduled_attempts = attempts`.execute(db);
  await nameReceivers(db);
  await indexDeliveries(db);
}

async function indexDeliveries(db: Kysely<unknown>): Promise<void> {
  // With the host, so that what waits for one that is down is passed over in the index, and not row by row.
  await sql`drop index delivery_due`.execute(db);
  await sql`create index delivery_due on delivery (next_attempt_at, host, client_id)
    where state = 'PENDING'`.execute(db);
  await db.schema
    .createIndex('delivery_by_type')
    .on('delivery')
    .columns(['client_id', 'notify_type', 'created_at', 'delivery_id'])
    .execute();
  await sql`create index delivery_undelivered on delivery (client_id, created_at, delivery_id)
    where ${undelivered}`.execute(db);
  await sql`create index delivery_resend on delivery (resend_at) where resend_at is not null`.execute(db);
  await sql`create index delivery_resend_of_client on delivery (client_id, resend_at)
    where resend_at is not null`.execute(db);
}

/** Of what is still to be sent: the rest goes nowhere any more, or is asked for and then known by its URL. */
async function nameReceivers(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    url: string;
  }>`select distinct url from delivery where state = 'PENDING'`.execute(db);
  for (const { url } of rows) {
    const { host, endpoint } = receiverOf(url);
    await sql`update delivery set host = ${host}, endpoint = ${endpoint}
      where state = 'PENDING' and url = ${url}`.execute(db);
  }
}

async function extendAttempts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('delivery_attempt')
    .addColumn('cause', 'text', (c) => c.notNull().defaultTo('SCHEDULE'))
    .execute();
  await db.schema.alterTable('delivery_attempt').addColumn('request_headers', 'text').execute();
}

async function createEndpoints(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('endpoint')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('failures', 'bigint', (c) => c.notNull())
    .addColumn('last_success_at', 'bigint')
    .addColumn('last_failure_at', 'bigint')
    .addColumn('last_error', 'text')
    .addColumn('paused_at', 'bigint')
    .addColumn('pause_reason', 'text')
    .addPrimaryKeyConstraint('endpoint_pk', ['client_id', 'url'])
    .execute();
}

async function createAlerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert')
    .addColumn('alert_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('resolved_at', 'bigint')
    .execute();
  await db.schema.createIndex('alert_client').on('alert').columns(['client_id', 'created_at']).execute();
  await sql`create index alert_open on alert (client_id, kind, subject) where resolved_at is null`.execute(
    db,
  );
}
