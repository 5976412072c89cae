import { sql } from 'kysely';
import type { Db } from './engine.js';

/** Whether nothing of a merchant has a time yet: no session, no vaulting, no stored card. */
export async function isUntouched(db: Db, clientId: string): Promise<boolean> {
  const { rows } = await sql<{ found: bigint | number }>`select 1 as found where
    exists (select 1 from payment_session where client_id = ${clientId})
    or exists (select 1 from vaulting where client_id = ${clientId})
    or exists (select 1 from stored_card where client_id = ${clientId})`.execute(db);
  return rows.length === 0;
}
