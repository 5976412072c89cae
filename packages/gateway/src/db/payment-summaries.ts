import { sql, type Selectable } from 'kysely';
import type { Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import { summaryOf } from '../domain/summary.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import { findSessionOfRequest } from './sessions.js';
import type { Tx } from './transact.js';

export type SummaryRow = Selectable<Schema['payment_summary']>;

/**
 * Writes what lists tell of a payment, in the transaction that changed it. `session`: its order, where the caller has it.
 */
export async function writeSummary(tx: Tx, payment: Payment, session?: PaymentSession): Promise<void> {
  const { paymentId, clientId } = payment.facts;
  const values = { ...computedOf(payment), change_no: nextChange(clientId) };
  const { numUpdatedRows } = await tx
    .updateTable('payment_summary')
    .set(values)
    .where('payment_id', '=', paymentId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const order = session ?? (await findSessionOfRequest(tx, payment.facts));
  if (!order) throw new Error(`the session of payment ${paymentId} is not in the database`);
  await tx
    .insertInto('payment_summary')
    .values({ ...factsOf(payment, order), ...values })
    .execute();
}

/** What lists tell of a payment; undefined where there is no such payment. */
export async function findSummary(db: Db, paymentId: string): Promise<SummaryRow | undefined> {
  return db.selectFrom('payment_summary').selectAll().where('payment_id', '=', paymentId).executeTakeFirst();
}

/** The whole row of a payment, but for the number of the change. */
export function summaryRow(payment: Payment, session: PaymentSession) {
  return { ...factsOf(payment, session), ...computedOf(payment) };
}

/** A name as it is looked for. Hexadecimal: it has one order, whatever rules of a language a database sorts texts by. */
export function nameKey(name: string): string {
  return Buffer.from(name.toLowerCase()).toString('hex');
}

function factsOf({ facts }: Payment, { referenceOrderId, terms }: PaymentSession) {
  const { buyerId = null, buyerName = null, buyerEmail = null } = terms;
  return {
    payment_id: facts.paymentId,
    client_id: facts.clientId,
    payment_request_id: facts.paymentRequestId,
    reference_order_id: referenceOrderId,
    currency: facts.currency,
    buyer_id: buyerId,
    buyer_name: buyerName,
    buyer_email: buyerEmail,
    buyer_id_key: buyerId === null ? null : buyerId.toLowerCase(),
    buyer_name_key: buyerName === null ? null : nameKey(buyerName),
    buyer_email_key: buyerEmail === null ? null : buyerEmail.toLowerCase(),
    created_at: facts.createdAtMs,
  };
}

function computedOf(payment: Payment) {
  const summary = summaryOf(payment);
  return {
    state: summary.state,
    result_code: summary.resultCode,
    amount: summary.amountMinor,
    authorized: summary.authorizedMinor,
    captured: summary.capturedMinor,
    refunded: summary.refundedMinor,
    brand: summary.brand ?? null,
    last_four: summary.lastFour ?? null,
    country: summary.country ?? null,
    changed_at: summary.changedAtMs,
  };
}

/** Two transactions that run at once may take the same number; whoever follows the numbers looks back a little. */
function nextChange(clientId: string) {
  return sql<bigint>`(select coalesce(max(change_no), 0) + 1 from payment_summary where client_id = ${clientId})`;
}
