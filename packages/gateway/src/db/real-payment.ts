import { sql } from 'kysely';
import type { Db } from './engine.js';

/** Each stands in the statement six times, and engines take some ten thousand parameters. */
const textsAtOnce = 1_000;

/** Whether one of these texts is an id by which a merchant and we know a payment, an operation, a dispute, or a card to store. */
export async function isRealPayment(db: Db, clientId: string, texts: readonly string[]): Promise<boolean> {
  const different = [...new Set(texts)];
  for (let from = 0; from < different.length; from += textsAtOnce) {
    if (await isAnyReal(db, clientId, different.slice(from, from + textsAtOnce))) return true;
  }
  return false;
}

async function isAnyReal(db: Db, clientId: string, texts: readonly string[]): Promise<boolean> {
  const among = sql.join(texts);
  const { rows } = await sql<{ found: bigint | number }>`select 1 as found where
    exists (select 1 from payment_session where client_id = ${clientId} and payment_request_id in (${among}))
    or exists (select 1 from payment where client_id = ${clientId} and payment_id in (${among}))
    or exists (select 1 from operation where client_id = ${clientId} and operation_id in (${among}))
    or exists (select 1 from operation where client_id = ${clientId}
      and kind in ('CAPTURE', 'REFUND', 'INCREMENT') and request_id in (${among}))
    or exists (select 1 from dispute where client_id = ${clientId} and dispute_id in (${among}))
    or exists (select 1 from vaulting where client_id = ${clientId} and vaulting_request_id in (${among}))`.execute(
    db,
  );
  return rows.length > 0;
}
