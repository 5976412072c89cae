import { sql, type Kysely, type Migration } from 'kysely';

/** One token for one card of a merchant, however many calls race; and how often a buyer tried to store one. */
export const storedCards: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('stored_card_fingerprint').execute();
  await sql`create unique index stored_card_fingerprint on stored_card (client_id, fingerprint)
    where deleted_at is null`.execute(db);
  await db.schema
    .alterTable('vaulting')
    .addColumn('attempts', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
}
