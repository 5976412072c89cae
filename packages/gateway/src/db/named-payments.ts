import { sql } from 'kysely';
import type { Db } from './engine.js';

/**
 * Payments of a client that an id stands for: their own, of their session, of an operation or a notification, and what the
 * merchant called the payment, its capture, its refund. Each way is one look at an index.
 */
export async function findNamedPayments(db: Db, clientId: string, id: string): Promise<string[]> {
  const { rows } = await sql<{ payment_id: string }>`
    select payment_id from payment where payment_id = ${id}
    union select payment_id from payment where client_id = ${clientId} and payment_request_id = ${id}
    union select payment_id from payment where session_id = ${id}
    union select payment_id from operation where operation_id = ${id}
    union select payment_id from operation
      where client_id = ${clientId} and request_id = ${id} and request_id is not null
    union select payment_id from dispute where dispute_id = ${id}
    union select payment_id from delivery where delivery_id = ${id} and payment_id is not null`.execute(db);
  return rows.map((row) => row.payment_id);
}
