import { findPayment } from '../db/payments.js';
import { findSession } from '../db/sessions.js';
import { findVaulting } from '../db/vaultings.js';
import type { Authentication } from '../db/authentications.js';
import { operationWith, type Operation, type Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import type { Vaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';

/** An attempt to authorise a payment, written as PROCESSING before anything else was done for it. */
export interface PaymentSubject {
  readonly kind: 'PAYMENT';
  readonly session: PaymentSession;
  readonly payment: Payment;
  readonly operation: Operation;
}

/** A card that is to be stored, and the verification that will be sent for it. */
export interface VaultingSubject {
  readonly kind: 'VAULTING';
  readonly vaulting: Vaulting;
  readonly operationId: string;
}

/** What the buyer is authenticated for. */
export type Subject = PaymentSubject | VaultingSubject;

/** The subject of an authentication, as it stands now. Throws where the database has lost it. */
export async function subjectOf(
  { db }: Context,
  { subject, sessionId, operationId }: Authentication,
): Promise<Subject> {
  if (subject === 'VAULTING') {
    const vaulting = await findVaulting(db, { vaultingId: sessionId });
    if (vaulting) return { kind: 'VAULTING', vaulting, operationId };
  } else {
    const session = await findSession(db, sessionId);
    const payment = session && (await findPayment(db, session));
    const operation = payment && operationWith(payment, operationId);
    if (operation) return { kind: 'PAYMENT', session, payment, operation };
  }
  throw new Error(`the subject of the authentication ${operationId} is not in the database`);
}

/** The id of what follows: the authorisation's, or the verification's. */
export function operationIdOf(subject: Subject): string {
  return subject.kind === 'PAYMENT' ? subject.operation.operationId : subject.operationId;
}

/** The payment session, or the vaulting: whose it is, where the buyer goes afterwards, and when it ends. */
export function orderOf(subject: Subject) {
  return subject.kind === 'PAYMENT'
    ? { ...subject.session, id: subject.session.sessionId }
    : { ...subject.vaulting, id: subject.vaulting.vaultingId };
}
