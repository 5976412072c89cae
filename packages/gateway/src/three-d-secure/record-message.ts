import type { ThreeDSecureMessage } from '../activity.js';
import { factsSchema } from '../activity.js';
import { maskedMessage } from '../domain/masked-message.js';
import type { Context } from '../ports.js';

/** Never kept of a message: the card, and the proof of an authentication. */
const leftOut: ReadonlySet<string> = new Set([
  'acctNumber',
  'cardExpiryDate',
  'cardholderName',
  'authenticationValue',
]);

/** Records a message of 3-D Secure about a payment, without what is secret in it; nothing of a card that is to be stored. */
export function recordMessage(
  context: Context,
  session: { readonly clientId: string; readonly paymentRequestId: string } | undefined,
  name: ThreeDSecureMessage,
  message: object = {},
): void {
  if (!session) return;
  const fields = Object.fromEntries(Object.entries(message).filter(([field]) => !leftOut.has(field)));
  context.activity.record({
    kind: 'THREE_D_SECURE',
    clientId: session.clientId,
    paymentRequestId: session.paymentRequestId,
    atMs: context.clock.nowMs(),
    name,
    details: factsSchema.parse(JSON.parse(maskedMessage(JSON.stringify(fields)))),
  });
}
