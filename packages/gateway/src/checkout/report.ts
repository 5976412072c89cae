import { result, type PaymentResultInfo, type ThreeDSResult } from '@tillgate/contract';
import type { CardPaymentResultInfo, PaymentReport, ShownThreeDSResult } from '@tillgate/contract/frame';
import type { Payment } from '../domain/payment.js';
import { isOpen, type PaymentSession } from '../domain/session.js';
import { view } from '../domain/view.js';

/** A payment as the buyer's form is told of it. */
export function reportOf(payment: Payment, session: PaymentSession, nowMs: number): PaymentReport {
  const { paymentStatus, resultCode, cardResult } = view(payment);
  return {
    kind: 'report',
    paymentStatus,
    paymentResultCode: resultCode,
    paymentResultMessage: result(resultCode).resultMessage,
    canRetry: paymentStatus === 'FAIL' && isOpen(session, nowMs),
    redirectUrl: session.redirectUrl,
    ...(Object.keys(cardResult).length === 0 ? {} : { cardPaymentResultInfo: shownFacts(cardResult) }),
  };
}

/**
 * What the browser's events carry of a card: the facts that are texts, and how 3-D Secure went. The card's token, and the
 * proof of an authentication, are for the merchant's server only.
 */
function shownFacts({
  cardToken: _cardToken,
  threeDSResult,
  ...facts
}: PaymentResultInfo): CardPaymentResultInfo {
  const texts = Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  return threeDSResult === undefined ? texts : { ...texts, threeDSResult: withoutProof(threeDSResult) };
}

function withoutProof(result: ThreeDSResult): ShownThreeDSResult {
  const { threeDSVersion, eci, threeDSOffered, challenged, challengeCancel, exemptionType } = result;
  const { threeDStransactionStatusReason } = result;
  return {
    threeDSVersion,
    eci,
    threeDSOffered,
    challenged,
    challengeCancel,
    threeDStransactionStatusReason,
    exemptionType,
  };
}
