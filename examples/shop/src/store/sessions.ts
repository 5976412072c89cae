import type { ShopDatabase } from './database.js';
import { Row } from './row.js';

/** A payment session: `asked` before the gateway answered, `open` with what the browser needs. */
export type PaymentSession =
  | { state: 'asked'; paymentRequestId: string }
  | { state: 'refused'; paymentRequestId: string }
  | { state: 'open'; paymentRequestId: string; sessionData: string; expiresAtMs: number };

/** Notes the id before the gateway is called, so that an answer that is lost leaves no unknown session behind. */
export function insertSession(
  database: ShopDatabase,
  session: { paymentRequestId: string; orderId: string; createdAtMs: number },
): void {
  database
    .prepare('insert into payment_sessions (payment_request_id, order_id, created_at_ms) values (?, ?, ?)')
    .run(session.paymentRequestId, session.orderId, session.createdAtMs);
}

export function openSession(
  database: ShopDatabase,
  paymentRequestId: string,
  opened: { sessionData: string; expiresAtMs: number },
): void {
  database
    .prepare('update payment_sessions set session_data = ?, expires_at_ms = ? where payment_request_id = ?')
    .run(opened.sessionData, opened.expiresAtMs, paymentRequestId);
}

export function refuseSession(database: ShopDatabase, paymentRequestId: string): void {
  database
    .prepare('update payment_sessions set is_refused = 1 where payment_request_id = ?')
    .run(paymentRequestId);
}

/** The order's sessions, newest first. */
export function sessionsOf(database: ShopDatabase, orderId: string): PaymentSession[] {
  const rows = database
    .prepare('select * from payment_sessions where order_id = ? order by created_at_ms desc, rowid desc')
    .all(orderId);
  return rows.map((found) => sessionOf(new Row(found)));
}

/** Until when somebody can pay in a session, epoch milliseconds; one that never opened cannot be paid in. */
export function payableUntilMs(session: PaymentSession): number {
  return session.state === 'open' ? session.expiresAtMs : 0;
}

/** The order that a payment request belongs to. */
export function orderOfPaymentRequest(database: ShopDatabase, paymentRequestId: string): string | undefined {
  const found = database
    .prepare('select order_id from payment_sessions where payment_request_id = ?')
    .get(paymentRequestId);
  return found === undefined ? undefined : new Row(found).text('order_id');
}

/** The payment request of a payment that an accepted fact named before. */
export function paymentRequestOfPayment(database: ShopDatabase, paymentId: string): string | undefined {
  const found = database
    .prepare("select payment_request_id from facts where payment_id = ? and rejection = '' limit 1")
    .get(paymentId);
  return found === undefined ? undefined : new Row(found).text('payment_request_id');
}

function sessionOf(row: Row): PaymentSession {
  const paymentRequestId = row.text('payment_request_id');
  if (row.integer('is_refused') === 1) return { state: 'refused', paymentRequestId };
  if (row.isNull('session_data')) return { state: 'asked', paymentRequestId };
  const [sessionData, expiresAtMs] = [row.text('session_data'), row.integer('expires_at_ms')];
  return { state: 'open', paymentRequestId, sessionData, expiresAtMs };
}
