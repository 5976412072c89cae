import { sql, type Kysely, type Migration } from 'kysely';

/** What test runs do with merchants of the sandbox: seeds, snapshots, faults; and the ways to all of one merchant's rows. */
export const sandboxControl: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('merchant').addColumn('id_seed', 'text').execute();
  await db.schema
    .createTable('sandbox_snapshot')
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('sandbox_snapshot_pk', ['client_id', 'name'])
    .execute();
  await replaceErrorScenarios(db);
  await holdDeliveries(db);
  await indexByMerchant(db);
}

/** An error scenario is one kind of fault. */
async function replaceErrorScenarios(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sandbox_fault')
    .addColumn('fault_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('target', 'text')
    .addColumn('payment_request_id', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('times_left', 'bigint')
    .addColumn('ends_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sandbox_fault_client').on('sandbox_fault').column('client_id').execute();
  await sql`insert into sandbox_fault
    (fault_id, client_id, kind, target, payment_request_id, details, times_left, ends_at, created_at)
    select client_id || '-' || method, client_id, 'CALL_RESULT', method, null,
      '{"resultCode":"' || result_code || '"}', null, ends_at, 0 from error_scenario`.execute(db);
  await db.schema.dropTable('error_scenario').execute();
}

/** A notification may be told to wait for another one, or for the buyer's return. */
async function holdDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('delivery').addColumn('held_for', 'text').execute();
  await db.schema.alterTable('payment').addColumn('form_told_at', 'bigint').execute();
  await sql`create index delivery_held on delivery (client_id) where held_for is not null`.execute(db);
}

/** All rows of a merchant go and come together; those that others refer to are looked up by whoever refers to them. */
async function indexByMerchant(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('stored_card_client').on('stored_card').column('client_id').execute();
  await db.schema
    .createIndex('delivery_client')
    .on('delivery')
    .columns(['client_id', 'created_at'])
    .execute();
  await db.schema.createIndex('delivery_payment').on('delivery').column('payment_id').execute();
  await db.schema.createIndex('payment_of_session').on('payment').column('session_id').execute();
}
