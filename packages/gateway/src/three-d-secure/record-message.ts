import type { ThreeDSecureMessage } from '../activity.js';
import { factsSchema } from '../activity.js';
import { maskedMessage } from '../domain/masked-message.js';
import type { Context } from '../ports.js';
import type { RecordedOrder } from './recorded-order.js';

/**
 * Never kept of a message: the card, the proof of an authentication, and the id that only the directory server and we know. By
 * that a result is known to be the directory server's; whoever reads the dashboard could else send one of his own.
 */
const leftOut: ReadonlySet<string> = new Set([
  'acctNumber',
  'cardExpiryDate',
  'cardholderName',
  'authenticationValue',
  'dsTransID',
]);

/** Records a message of 3-D Secure about an order, without what is secret in it; nothing where the order is gone. */
export function recordMessage(
  context: Context,
  order: RecordedOrder | undefined,
  name: ThreeDSecureMessage,
  message: object = {},
): void {
  if (!order) return;
  const fields = Object.fromEntries(Object.entries(message).filter(([field]) => !leftOut.has(field)));
  context.activity.record({
    kind: 'THREE_D_SECURE',
    clientId: order.clientId,
    paymentRequestId: 'paymentRequestId' in order ? order.paymentRequestId : undefined,
    vaultingRequestId: 'vaultingRequestId' in order ? order.vaultingRequestId : undefined,
    atMs: context.clock.nowMs(),
    name,
    details: factsSchema.parse(JSON.parse(maskedMessage(JSON.stringify(fields)))),
  });
}
