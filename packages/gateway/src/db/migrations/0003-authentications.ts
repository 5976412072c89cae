import type { Kysely, Migration } from 'kysely';

/** 3-D Secure: what runs before an authorisation, and how it ended. */
export const authentications: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('authentication')
    .addColumn('operation_id', 'text', (c) => c.primaryKey().references('operation.operation_id'))
    .addColumn('session_id', 'text', (c) => c.notNull().references('payment_session.session_id'))
    .addColumn('server_trans_id', 'text', (c) => c.notNull().unique())
    .addColumn('challenge_id', 'text', (c) => c.unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('challenge', 'text')
    .addColumn('result', 'text')
    .addColumn('sealed_charge', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
}
