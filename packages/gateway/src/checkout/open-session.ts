import { result, type ResultCode } from '@tillgate/contract';
import type { CheckoutRefusal } from '@tillgate/contract/frame';
import { findSession } from '../db/sessions.js';
import { findVaulting } from '../db/vaultings.js';
import type { PaymentSession } from '../domain/session.js';
import type { Vaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';

/** What a piece of session data opens: a payment, or the storing of a card. */
export type Opened =
  | { readonly kind: 'payment'; readonly session: PaymentSession }
  | { readonly kind: 'vaulting'; readonly vaulting: Vaulting };

/** Whose it is. */
export function ownerOf(opened: Opened): { clientId: string } {
  return opened.kind === 'payment' ? opened.session : opened.vaulting;
}

/** What a piece of `paymentSessionData` or `vaultingSessionData` opens; a refusal for data that we did not make. */
export async function openedBy(context: Context, sessionData: string): Promise<Opened | CheckoutRefusal> {
  const id = context.tokens.read(sessionData);
  const opened = id === undefined ? undefined : await openedWith(context, id);
  return opened ?? refused('PARAM_ILLEGAL', 'The session data is damaged or not from this gateway.');
}

/** What the session with this id is; undefined where there is none. */
export async function openedWith({ db }: Context, id: string): Promise<Opened | undefined> {
  const session = await findSession(db, id);
  if (session) return { kind: 'payment', session };
  const vaulting = await findVaulting(db, { vaultingId: id });
  return vaulting && { kind: 'vaulting', vaulting };
}

/** The payment session that a piece of `paymentSessionData` stands for; a refusal for any other data. */
export async function sessionFor(
  context: Context,
  sessionData: string,
): Promise<PaymentSession | CheckoutRefusal> {
  const opened = await openedBy(context, sessionData);
  if (isRefusal(opened)) return opened;
  return opened.kind === 'payment'
    ? opened.session
    : refused('PARAM_ILLEGAL', 'The session is of no payment.');
}

/** The vaulting that a piece of `vaultingSessionData` stands for; a refusal for any other data. */
export async function vaultingFor(
  context: Context,
  sessionData: string,
): Promise<Vaulting | CheckoutRefusal> {
  const opened = await openedBy(context, sessionData);
  if (isRefusal(opened)) return opened;
  return opened.kind === 'vaulting'
    ? opened.vaulting
    : refused('PARAM_ILLEGAL', 'The session stores no card.');
}

/** A refusal of a checkout call. */
export function refused(code: string, message: string): CheckoutRefusal {
  return { kind: 'refused', code, message };
}

/** A refusal in the words of a result code. */
export function refusedAs(code: ResultCode): CheckoutRefusal {
  return refused(code, result(code).resultMessage);
}

/** The refusal of a session that is over; the code is the one that Antom's form shows for it. */
export function expired(): CheckoutRefusal {
  return refused('INQUIRY_PAYMENT_SESSION_FAILED', 'The payment session has expired.');
}

/** Whether a step gave a refusal in place of what it is there for. */
export function isRefusal(value: object): value is CheckoutRefusal {
  return 'kind' in value && value.kind === 'refused';
}
