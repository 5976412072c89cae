import type { PaymentDetail } from '@tillgate/contract/console';
import { decide } from '../domain/decide.js';
import type { Dispute } from '../domain/dispute.js';
import type { Payment } from '../domain/payment.js';
import { refundableMinor } from '../domain/refundable.js';
import { authorizedMinor, committedCaptureMinor } from '../domain/sums.js';
import { amountOf } from '../domain/view.js';
import type { MerchantSettings } from '../merchant-settings.js';

/** Of an operation that is not begun: no operation and no request of a merchant has this id. */
const none = '';

/**
 * What can be done with a payment now, and of how much at most. The core is asked whether it would accept it, as it is asked
 * when it comes to it: there is no second rule.
 */
export function actionsOf(
  { payment, disputes }: { payment: Payment; disputes: readonly Dispute[] },
  settings: MerchantSettings,
  nowMs: number,
): PaymentDetail['actions'] {
  const { currency } = payment.facts;
  const capturableMinor = authorizedMinor(payment) - committedCaptureMinor(payment);
  const leftMinor = refundableMinor(payment, disputes);
  const common = { operationId: none, requestId: none, currency };
  const capture = decide(
    payment,
    { type: 'CAPTURE', ...common, amountMinor: capturableMinor, mayFollow: settings.severalCaptures },
    nowMs,
  );
  const refund = decide(
    payment,
    {
      type: 'REFUND',
      ...common,
      amountMinor: leftMinor,
      captureId: undefined,
      policy: settings.status === 'SUSPENDED' ? 'SUSPENDED' : settings.refunds,
      windowMs: settings.refundWindowMs,
      details: {},
      disputes,
    },
    nowMs,
  );
  const cancel = decide(payment, { type: 'CANCEL', operationId: none }, nowMs);
  return {
    ...(capture.kind === 'accepted' ? { capture: amountOf(currency, capturableMinor) } : {}),
    cancel: cancel.kind === 'accepted',
    ...(refund.kind === 'accepted' ? { refund: amountOf(currency, leftMinor) } : {}),
  };
}
