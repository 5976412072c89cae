import type { FormEvent } from '../activity.js';
import { maskedText } from '../domain/masked-text.js';
import type { PaymentSession } from '../domain/session.js';
import type { Context } from '../ports.js';

/** Records what happened in the form of a session, at the merchant's time. Facts are texts and numbers that tell no secret. */
export function recordForm(
  context: Context,
  { clientId, paymentRequestId }: Pick<PaymentSession, 'clientId' | 'paymentRequestId'>,
  event: FormEvent,
  facts: Readonly<Record<string, string | number | boolean>> = {},
): void {
  const shown = Object.entries(facts).map(([name, fact]): [string, string | number | boolean] => [
    name,
    typeof fact === 'string' ? maskedText(fact) : fact,
  ]);
  context.activity.record({
    kind: 'FORM',
    clientId,
    paymentRequestId,
    atMs: context.clock.nowMs(),
    name: event,
    details: Object.fromEntries(shown),
  });
}
