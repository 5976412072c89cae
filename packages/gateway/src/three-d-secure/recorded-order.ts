import type { Authentication } from '../db/authentications.js';
import { findSession } from '../db/sessions.js';
import { findVaulting } from '../db/vaultings.js';
import type { PaymentSession } from '../domain/session.js';
import type { Vaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';

/** Whose order what is said belongs to, by the merchant's id of it. */
export type RecordedOrder =
  | Pick<PaymentSession, 'clientId' | 'paymentRequestId'>
  | Pick<Vaulting, 'clientId' | 'vaultingRequestId'>;

/** The payment session or the vaulting that an authentication is for; undefined where it is gone. */
export async function orderOfAuthentication(
  { db }: Context,
  { subject, sessionId }: Authentication,
): Promise<PaymentSession | Vaulting | undefined> {
  return subject === 'VAULTING' ? findVaulting(db, { vaultingId: sessionId }) : findSession(db, sessionId);
}
