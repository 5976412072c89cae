import { sql, type Kysely, type Migration } from 'kysely';

/** What the whole server API needs: refunds and releases, stored cards, merchants' settings, API keys, error scenarios. */
export const serverApi: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await addMerchantTables(db);
  await addPaymentColumns(db);
  await addStoredCards(db);
  await allowDeliveriesWithoutPayment(db);
}

async function addMerchantTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('merchant')
    .addColumn('settings', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();

  await db.schema
    .createTable('api_key')
    .addColumn('key_hash', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('hint', 'text', (c) => c.notNull())
    .addColumn('allowed_methods', 'text', (c) => c.notNull())
    .addColumn('allowed_addresses', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema.createIndex('api_key_client').on('api_key').column('client_id').execute();

  await db.schema
    .createTable('error_scenario')
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('result_code', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('error_scenario_pk', ['client_id', 'method'])
    .execute();
}

async function addPaymentColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('payment_session')
    .addColumn('source', 'text', (c) => c.notNull().defaultTo('SESSION'))
    .execute();
  await db.schema
    .alterTable('payment_session')
    .addColumn('details', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();

  await db.schema
    .alterTable('payment')
    .addColumn('source', 'text', (c) => c.notNull().defaultTo('SESSION'))
    .execute();
  await db.schema
    .alterTable('payment')
    .addColumn('details', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await db.schema.alterTable('payment').addColumn('release_at', 'bigint').execute();
  await sql`create index payment_release on payment (release_at) where release_at is not null`.execute(db);

  await db.schema.alterTable('operation').addColumn('client_id', 'text').execute();
  await db.schema.alterTable('operation').addColumn('request_id', 'text').execute();
  await db.schema.alterTable('operation').addColumn('reference_id', 'text').execute();
  await db.schema
    .alterTable('operation')
    .addColumn('details', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await sql`update operation set client_id =
    (select client_id from payment where payment.payment_id = operation.payment_id)`.execute(db);
  await sql`update operation set reference_id =
    (select o.operation_id from operation o
      where o.payment_id = operation.payment_id and o.kind = 'AUTHORIZATION' and o.state = 'SUCCESS')
    where kind = 'CAPTURE'`.execute(db);
  await sql`create unique index operation_request on operation (client_id, kind, request_id)
    where request_id is not null`.execute(db);
}

async function addStoredCards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stored_card')
    .addColumn('token', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('sealed_card', 'text')
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('card_result', 'text', (c) => c.notNull())
    .addColumn('expiry_month', 'text', (c) => c.notNull())
    .addColumn('expiry_year', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('deleted_at', 'bigint')
    .execute();
  await sql`create unique index stored_card_fingerprint on stored_card (client_id, fingerprint)
    where deleted_at is null`.execute(db);

  await db.schema
    .createTable('vaulting')
    .addColumn('vaulting_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('vaulting_request_id', 'text', (c) => c.notNull())
    .addColumn('redirect_url', 'text', (c) => c.notNull())
    .addColumn('notify_url', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('result_code', 'text')
    .addColumn('token', 'text')
    .addColumn('attempts', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .addUniqueConstraint('vaulting_request', ['client_id', 'vaulting_request_id'])
    .execute();
  await sql`create index vaulting_open on vaulting (expires_at) where state = 'PROCESSING'`.execute(db);
}

/**
 * A notification of a stored card belongs to no payment. SQLite cannot change a column, so the table is made anew, and
 * the one that refers to it.
 */
async function allowDeliveriesWithoutPayment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery_next')
    .addColumn('delivery_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('payment_id', 'text', (c) => c.references('payment.payment_id'))
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('notify_type', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'bigint', (c) => c.notNull())
    .addColumn('next_attempt_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('delivery_attempt_next')
    .addColumn('delivery_id', 'text', (c) => c.notNull().references('delivery_next.delivery_id'))
    .addColumn('attempt', 'bigint', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('duration_ms', 'bigint', (c) => c.notNull())
    .addColumn('http_status', 'bigint')
    .addColumn('response_body', 'text')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('delivery_attempt_key', ['delivery_id', 'attempt'])
    .execute();
  for (const table of ['delivery', 'delivery_attempt']) {
    await sql`insert into ${sql.ref(`${table}_next`)} select * from ${sql.ref(table)}`.execute(db);
  }
  for (const table of ['delivery_attempt', 'delivery']) {
    await db.schema.dropTable(table).execute();
    await db.schema.alterTable(`${table}_next`).renameTo(table).execute();
  }
  await sql`create unique index delivery_once on delivery (operation_id, notify_type)`.execute(db);
  await sql`create index delivery_due on delivery (next_attempt_at) where state = 'PENDING'`.execute(db);
}
