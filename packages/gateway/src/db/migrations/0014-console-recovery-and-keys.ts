import { isWireMethodName } from '@tillgate/contract';
import { sql, type Kysely, type Migration } from 'kysely';
import { textsOf } from '../json-text.js';

/** The operator's link for whoever lost password or authenticator; and what restricted keys are for, by names that differ. */
export const consoleRecoveryAndKeys: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await addRecovery(db);
  await nameCallsOfKeys(db);
}

/** One link for a person at a time. */
async function addRecovery(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('console_person').addColumn('recovery_hash', 'text').execute();
  await db.schema.alterTable('console_person').addColumn('recovery_until', 'bigint').execute();
  await db.schema
    .createIndex('console_person_recovery')
    .on('console_person')
    .column('recovery_hash')
    .unique()
    .execute();
}

/** Each key may do after it what it did before. */
async function nameCallsOfKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ key_hash: string; allowed_methods: string }>`
    select key_hash, allowed_methods from api_key where kind = 'RESTRICTED'`.execute(db);
  for (const { key_hash, allowed_methods } of rows) {
    const renamed = JSON.stringify(textsOf(allowed_methods).flatMap(namesOf));
    await sql`update api_key set allowed_methods = ${renamed} where key_hash = ${key_hash}`.execute(db);
  }
}

/** `acceptDispute` was a method of the wire and a call of the dashboard's API at once. */
function namesOf(name: string): string[] {
  if (name === 'acceptDispute') return [name, `console.${name}`];
  return [isWireMethodName(name) ? name : `console.${name}`];
}
