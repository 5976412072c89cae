import { sql, type Kysely, type Migration } from 'kysely';

/** Disputes of payments, the documents against them, and the ways to what is due of them and to a merchant's newest. */
export const disputes: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dispute')
    .addColumn('dispute_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.payment_id'))
    .addColumn('network_dispute_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('progress', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('defense_due_at', 'bigint', (c) => c.notNull())
    .addColumn('next_check_at', 'bigint')
    .execute();
  await db.schema
    .createTable('dispute_evidence')
    .addColumn('dispute_id', 'text', (c) => c.primaryKey().references('dispute.dispute_id'))
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await addIndexes(db);
}

async function addIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('dispute_of_client')
    .on('dispute')
    .columns(['client_id', 'created_at', 'dispute_id'])
    .execute();
  await db.schema
    .createIndex('dispute_state_of_client')
    .on('dispute')
    .columns(['client_id', 'state', 'created_at', 'dispute_id'])
    .execute();
  await db.schema.createIndex('dispute_payment').on('dispute').column('payment_id').execute();
  await db.schema.createIndex('dispute_evidence_client').on('dispute_evidence').column('client_id').execute();
  await sql`create index dispute_next_check on dispute (next_check_at)
    where next_check_at is not null`.execute(db);
  await sql`create index dispute_next_check_of_client on dispute (client_id, next_check_at)
    where next_check_at is not null`.execute(db);
}
