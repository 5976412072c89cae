import { commitOutcome } from '../db/commit.js';
import { mayAuthorize, type AuthenticationResult } from '../domain/authentication.js';
import { closingOf } from '../domain/ending.js';
import type { Operation, Payment } from '../domain/payment.js';
import { authorize, withAuthentication, type Charge } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import type { Acquirer, Context } from '../ports.js';

/**
 * What follows from the end of an authentication: the authorisation with its proof, or the end of the attempt. An order that
 * was closed meanwhile is not authorised any more. Returns the payment as it then stands.
 */
export async function proceed(
  context: Context,
  acquirer: Acquirer,
  { payment, operation }: { readonly payment: Payment; readonly operation: Operation },
  charge: Charge,
  authentication: AuthenticationResult,
): Promise<Payment> {
  const closing = closingOf(payment);
  if (!closing && mayAuthorize(authentication)) {
    return authorize(context, acquirer, payment, operation, { ...charge, authentication });
  }
  const declined = {
    kind: 'DECLINED',
    resultCode: closing?.resultCode ?? 'USER_PAYMENT_VERIFICATION_FAILED',
    cardResult: maskedNumber(charge.card.number),
  } as const;
  const subject = { paymentId: payment.facts.paymentId, operationId: operation.operationId };
  const outcome = withAuthentication(declined, authentication);
  const settled = await commitOutcome(context.db, subject, outcome, at(context));
  context.wakeWorker();
  return settled;
}

function maskedNumber(number: string) {
  const lastFour = number.slice(-4);
  return { cardNo: `************${lastFour}`, lastFour };
}
