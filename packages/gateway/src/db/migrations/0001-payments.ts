import { sql, type Kysely, type Migration } from 'kysely';

/** Merchants, sessions, payments with their operations, and the notifications to deliver. */
export const payments: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('merchant')
    .addColumn('client_id', 'text', (c) => c.primaryKey())
    .addColumn('display_name', 'text', (c) => c.notNull())
    .addColumn('allowed_origins', 'text', (c) => c.notNull())
    .addColumn('gateway_private_key', 'text', (c) => c.notNull())
    .addColumn('gateway_public_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('merchant_key')
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('key_version', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('merchant_key_pk', ['client_id', 'key_version'])
    .execute();

  await db.schema
    .createTable('payment_session')
    .addColumn('session_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('merchant.client_id'))
    .addColumn('payment_request_id', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('capture_mode', 'text', (c) => c.notNull())
    .addColumn('reference_order_id', 'text', (c) => c.notNull())
    .addColumn('order_description', 'text', (c) => c.notNull())
    .addColumn('merchant_display_name', 'text')
    .addColumn('redirect_url', 'text', (c) => c.notNull())
    .addColumn('notify_url', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addUniqueConstraint('payment_session_request', ['client_id', 'payment_request_id'])
    .execute();
  await sql`create index payment_session_open on payment_session (expires_at) where closed_at is null`.execute(
    db,
  );

  await db.schema
    .createTable('payment')
    .addColumn('payment_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('payment_request_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull().references('payment_session.session_id'))
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('capture_mode', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('payment_request', ['client_id', 'payment_request_id'])
    .execute();

  await db.schema
    .createTable('operation')
    .addColumn('operation_id', 'text', (c) => c.primaryKey())
    .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.payment_id'))
    .addColumn('sequence', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('result_code', 'text')
    .addColumn('card_result', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('next_check_at', 'bigint')
    .addUniqueConstraint('operation_sequence', ['payment_id', 'sequence'])
    .execute();
  await sql`create index operation_processing on operation (next_check_at) where state = 'PROCESSING'`.execute(
    db,
  );

  await db.schema
    .createTable('delivery')
    .addColumn('delivery_id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('payment_id', 'text', (c) => c.notNull().references('payment.payment_id'))
    .addColumn('operation_id', 'text', (c) => c.notNull())
    .addColumn('notify_type', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'bigint', (c) => c.notNull())
    .addColumn('next_attempt_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_until', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('delivery_once', ['operation_id', 'notify_type'])
    .execute();
  await sql`create index delivery_due on delivery (next_attempt_at) where state = 'PENDING'`.execute(db);

  await db.schema
    .createTable('delivery_attempt')
    .addColumn('delivery_id', 'text', (c) => c.notNull().references('delivery.delivery_id'))
    .addColumn('attempt', 'bigint', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('duration_ms', 'bigint', (c) => c.notNull())
    .addColumn('http_status', 'bigint')
    .addColumn('response_body', 'text')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('delivery_attempt_pk', ['delivery_id', 'attempt'])
    .execute();
}
