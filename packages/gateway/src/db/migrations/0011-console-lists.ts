import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';
import { rebuildSummaries } from '../rebuild-summaries.js';

/** The schema as a type that has no other tables. */
type Tables = { [Table in keyof Schema]: Schema[Table] };

/** What people look through: a row for each payment, and what was said around it; with an index for each way to look. */
export const consoleLists: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await addPaymentSummary(db);
  await addActivity(db);
  await addStoredCardDigits(db);
  // By their kind as a constant: only so does SQLite know that the index has all that is asked for.
  await sql`create index operation_refund on operation (client_id, created_at, operation_id)
    where kind = 'REFUND'`.execute(db);
  await sql`create index operation_refund_state on operation (client_id, state, created_at, operation_id)
    where kind = 'REFUND'`.execute(db);
  await sql`create index operation_asked on operation (client_id, request_id)
    where request_id is not null`.execute(db);
  await rebuildSummaries(db.withTables<Tables>());
}

async function addPaymentSummary(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('payment_summary')
    .addColumn('payment_id', 'text', (c) => c.primaryKey().references('payment.payment_id'))
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('payment_request_id', 'text', (c) => c.notNull())
    .addColumn('reference_order_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('result_code', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('authorized', 'bigint', (c) => c.notNull())
    .addColumn('captured', 'bigint', (c) => c.notNull())
    .addColumn('refunded', 'bigint', (c) => c.notNull())
    .addColumn('brand', 'text')
    .addColumn('last_four', 'text')
    .addColumn('country', 'text')
    .addColumn('buyer_id', 'text')
    .addColumn('buyer_name', 'text')
    .addColumn('buyer_email', 'text')
    .addColumn('buyer_id_key', 'text')
    .addColumn('buyer_name_key', 'text')
    .addColumn('buyer_email_key', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('change_no', 'bigint', (c) => c.notNull())
    .execute();
  await indexSummaries(db);
}

/** Each ends with what a page is ordered by, so that the first page is the end of a range, however long that is. */
async function indexSummaries(db: Kysely<unknown>): Promise<void> {
  const newestFirst = ['created_at', 'payment_id'];
  for (const column of ['state', 'currency', 'amount', 'reference_order_id']) {
    await db.schema
      .createIndex(`payment_summary_${column}`)
      .on('payment_summary')
      .columns(['client_id', column, ...newestFirst])
      .execute();
  }
  for (const column of ['brand', 'last_four', 'buyer_id_key', 'buyer_name_key', 'buyer_email_key']) {
    await sql`create index ${sql.ref(`payment_summary_${column}`)}
      on payment_summary (client_id, ${sql.ref(column)}, created_at, payment_id)
      where ${sql.ref(column)} is not null`.execute(db);
  }
  await db.schema
    .createIndex('payment_summary_newest')
    .on('payment_summary')
    .columns(['client_id', ...newestFirst])
    .execute();
  await db.schema
    .createIndex('payment_summary_change')
    .on('payment_summary')
    .columns(['client_id', 'change_no'])
    .execute();
}

async function addActivity(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('activity')
    .addColumn('activity_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('payment_request_id', 'text')
    .addColumn('payment_id', 'text')
    .addColumn('result_code', 'text')
    .addColumn('result_status', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('recorded_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('activity_recorded').on('activity').column('recorded_at').execute();
  await db.schema
    .createIndex('activity_kind')
    .on('activity')
    .columns(['client_id', 'kind', 'activity_id'])
    .execute();
  await sql`create index activity_request on activity (client_id, payment_request_id)
    where payment_request_id is not null`.execute(db);
  await sql`create index activity_payment on activity (client_id, payment_id)
    where payment_id is not null`.execute(db);
}

/** Cards are looked for by their last four digits, which stand among their facts. */
async function addStoredCardDigits(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('stored_card').addColumn('last_four', 'text').execute();
  const typed = db.withTables<Tables>();
  const cards = await typed.selectFrom('stored_card').select(['token', 'card_result']).execute();
  for (const { token, card_result } of cards) {
    const [, lastFour = null] = /"lastFour":"(\d{4})"/.exec(card_result) ?? [];
    await typed.updateTable('stored_card').set({ last_four: lastFour }).where('token', '=', token).execute();
  }
  await sql`create index stored_card_newest on stored_card (client_id, created_at, token)
    where deleted_at is null`.execute(db);
  await sql`create index stored_card_last_four on stored_card (client_id, last_four, created_at, token)
    where deleted_at is null`.execute(db);
}
