import type { OperationThen } from '@tillgate/contract/network-script';
import { isDeclineCode, declines } from '../declines.js';
import type { Behaviour, Decline } from '../behaviour.js';

/** What becomes of an operation by the rule that was taken for it; without one, what its card is there to show. */
export function scriptedBehaviour(then: OperationThen | undefined, usual: Behaviour): Behaviour {
  if (!then) return usual;
  const { delivery, delayRequestMs, delayReplyMs } = then;
  if (then.answer === 'AS_CARD') {
    return {
      decline: usual.decline,
      delivery: delivery ?? usual.delivery,
      delayRequestMs: delayRequestMs ?? usual.delayRequestMs,
      delayReplyMs: delayReplyMs ?? usual.delayReplyMs,
    };
  }
  const decline = then.answer === 'DECLINED' ? declineOf(then) : undefined;
  return { decline, delivery, delayRequestMs, delayReplyMs };
}

/** The issuer's own words for a reason, but for those that the rule tells. */
function declineOf(then: Extract<OperationThen, { answer: 'DECLINED' }>): Decline {
  const { reason } = then;
  const own: Partial<Decline> = isDeclineCode(reason) ? declines[reason] : {};
  return {
    reason,
    issuerCode: then.issuerCode ?? own.issuerCode,
    issuerMessage: then.issuerMessage ?? own.issuerMessage,
    merchantAdviceCode: then.merchantAdviceCode ?? own.merchantAdviceCode,
  };
}
