import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { PaymentSession } from '../domain/session.js';
import { batched } from './batch.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import { merchantNotesSchema, sessionTermsSchema } from './operation-details.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/**
 * Writes a session unless the merchant's `paymentRequestId` has one, and returns the one that stands:
 * however many equal requests race, all get the same session. Sessions that come together share a statement.
 */
export type InsertSession = (session: PaymentSession) => Promise<PaymentSession>;

export function sessionInserter(db: Db): InsertSession {
  return batched((sessions) => insertSessions(db, sessions));
}

async function insertSessions(db: Db, sessions: readonly PaymentSession[]): Promise<PaymentSession[]> {
  const inserted = await db
    .insertInto('payment_session')
    .values(sessions.map(rowOf))
    // By its request id, or by its own, which a merchant with a seed has again with the same request id.
    .onConflict((conflict) => conflict.doNothing())
    .returning('session_id')
    .execute();
  const isNew = new Set(inserted.map((row) => row.session_id));
  return Promise.all(
    sessions.map(async (session) =>
      isNew.delete(session.sessionId) ? session : existingSession(db, session),
    ),
  );
}

async function existingSession(db: Db, session: PaymentSession): Promise<PaymentSession> {
  const existing = await findSessionOfRequest(db, session);
  if (!existing) throw new Error(`the session of ${session.paymentRequestId} is not in the database`);
  return existing;
}

function rowOf(session: PaymentSession) {
  return {
    session_id: session.sessionId,
    client_id: session.clientId,
    payment_request_id: session.paymentRequestId,
    currency: session.currency,
    amount: session.amountMinor,
    capture_mode: session.captureMode,
    reference_order_id: session.referenceOrderId,
    order_description: session.orderDescription,
    merchant_display_name: session.merchantDisplayName ?? null,
    redirect_url: session.redirectUrl,
    notify_url: session.notifyUrl ?? null,
    created_at: session.createdAtMs,
    expires_at: session.expiresAtMs,
    closed_at: null,
    source: session.source,
    details: JSON.stringify({ notes: session.notes, terms: session.terms, cardKey: session.cardKey }),
  };
}

/** The sessions that these requests opened, by client id, a blank, and request id. */
export async function findSessionsOfRequests(
  db: Db | Tx,
  requests: readonly { clientId: string; paymentRequestId: string }[],
): Promise<Map<string, PaymentSession>> {
  if (requests.length === 0) return new Map();
  const rows = await db
    .selectFrom('payment_session')
    .selectAll()
    .where('client_id', 'in', [...new Set(requests.map(({ clientId }) => clientId))])
    .where(
      'payment_request_id',
      'in',
      requests.map(({ paymentRequestId }) => paymentRequestId),
    )
    .execute();
  return new Map(rows.map((row) => [`${row.client_id} ${row.payment_request_id}`, sessionOf(row)]));
}

/** The session that a merchant's `paymentRequestId` opened, or undefined. */
export async function findSessionOfRequest(
  db: Db | Tx,
  { clientId, paymentRequestId }: { clientId: string; paymentRequestId: string },
): Promise<PaymentSession | undefined> {
  const row = await db
    .selectFrom('payment_session')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('payment_request_id', '=', paymentRequestId)
    .executeTakeFirst();
  return row && sessionOf(row);
}

/** The session, or undefined. */
export async function findSession(db: Db | Tx, sessionId: string): Promise<PaymentSession | undefined> {
  const row = await db
    .selectFrom('payment_session')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row && sessionOf(row);
}

/**
 * Sessions that are over and can be closed unpaid, oldest first. One whose authorisation has no answer yet is not among
 * them: however many of those there are, they keep none of the others waiting.
 */
export async function findExpiredSessions(db: Db, due: Due, limit: number): Promise<PaymentSession[]> {
  const rows = await db
    .selectFrom('payment_session')
    .selectAll()
    .where('closed_at', 'is', null)
    .where(isDue('payment_session.expires_at', due))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment')
            .innerJoin('operation', 'operation.payment_id', 'payment.payment_id')
            .select('operation.operation_id')
            .whereRef('payment.client_id', '=', 'payment_session.client_id')
            .whereRef('payment.payment_request_id', '=', 'payment_session.payment_request_id')
            .where('operation.kind', '=', 'AUTHORIZATION')
            .where('operation.state', '=', 'PROCESSING'),
        ),
      ),
    )
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(sessionOf);
}

/** Marks the session of a payment as over, so that the worker need not look at it again. */
export async function markSessionClosed(
  tx: Tx,
  { clientId, paymentRequestId }: { clientId: string; paymentRequestId: string },
  nowMs: number,
): Promise<void> {
  await tx
    .updateTable('payment_session')
    .set({ closed_at: nowMs })
    .where('client_id', '=', clientId)
    .where('payment_request_id', '=', paymentRequestId)
    .where('closed_at', 'is', null)
    .execute();
}

const detailsSchema = z.object({
  notes: merchantNotesSchema.default({}),
  terms: sessionTermsSchema.default({}),
  cardKey: z.string().optional(),
});

function sessionOf(row: Selectable<Schema['payment_session']>): PaymentSession {
  const { notes, terms, cardKey } = detailsSchema.parse(JSON.parse(row.details));
  return {
    sessionId: row.session_id,
    clientId: row.client_id,
    paymentRequestId: row.payment_request_id,
    currency: row.currency,
    amountMinor: row.amount,
    captureMode: row.capture_mode === 'MANUAL' ? 'MANUAL' : 'AUTOMATIC',
    referenceOrderId: row.reference_order_id,
    orderDescription: row.order_description,
    merchantDisplayName: row.merchant_display_name ?? undefined,
    redirectUrl: row.redirect_url,
    notifyUrl: row.notify_url ?? undefined,
    source: row.source === 'API' ? 'API' : 'SESSION',
    cardKey,
    notes,
    terms,
    createdAtMs: Number(row.created_at),
    expiresAtMs: Number(row.expires_at),
    closedAtMs: row.closed_at === null ? undefined : Number(row.closed_at),
  };
}
