import { result, type ResultCode } from '@tillgate/contract';
import type { CheckoutRefusal } from '@tillgate/contract/frame';
import { findSession } from '../db/sessions.js';
import type { PaymentSession } from '../domain/session.js';
import type { Context } from '../ports.js';

/** The session that a piece of `paymentSessionData` stands for; a refusal for data that we did not make. */
export async function sessionFor(
  context: Context,
  sessionData: string,
): Promise<PaymentSession | CheckoutRefusal> {
  const sessionId = context.tokens.read(sessionData);
  const session = sessionId === undefined ? undefined : await findSession(context.db, sessionId);
  return session ?? refused('PARAM_ILLEGAL', 'The session data is damaged or not from this gateway.');
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

/** Whether a look-up gave a refusal. */
export function isRefusal(value: PaymentSession | CheckoutRefusal): value is CheckoutRefusal {
  return 'kind' in value;
}
