import type { Kysely, Migration } from 'kysely';

/** The dashboard's people: who they are, what they may do, and what they did. */
export const consoleAccess: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createInvitations(db);
  await createSessions(db);
  await createAudit(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('console_person')
    .addColumn('person_id', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('totp_secret', 'text')
    .addColumn('totp_pending', 'text')
    .addColumn('totp_last_step', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('console_recovery_code')
    .addColumn('person_id', 'text', (c) => c.notNull().references('console_person.person_id'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('console_recovery_code_pk', ['person_id', 'code_hash'])
    .execute();
  await db.schema
    .createTable('console_membership')
    .addColumn('person_id', 'text', (c) => c.notNull().references('console_person.person_id'))
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('console_membership_pk', ['person_id', 'client_id'])
    .execute();
  await db.schema
    .createIndex('console_membership_client')
    .on('console_membership')
    .column('client_id')
    .execute();
}

async function createInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('console_invitation')
    .addColumn('invitation_id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('console_invitation_client')
    .on('console_invitation')
    .column('client_id')
    .execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('console_session')
    .addColumn('session_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('console_person.person_id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('last_seen_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('console_session_person').on('console_session').column('person_id').execute();
  await db.schema
    .createTable('console_try')
    .addColumn('try_key', 'text', (c) => c.primaryKey())
    .addColumn('tries', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('waits_until', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('console_try_last').on('console_try').column('last_at').execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('console_audit')
    .addColumn('entry_id', 'text', (c) => c.primaryKey())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('from_address', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('console_audit_scope')
    .on('console_audit')
    .columns(['scope', 'entry_id'])
    .execute();
}
