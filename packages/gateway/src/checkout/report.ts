import { result, type PaymentResultInfo } from '@tillgate/contract';
import type { PaymentReport } from '@tillgate/contract/frame';
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
    ...(Object.keys(cardResult).length === 0 ? {} : { cardPaymentResultInfo: definedTexts(cardResult) }),
  };
}

/** The facts that are texts: what the browser's events carry. A card's token is for the merchant's server only. */
function definedTexts({ cardToken: _cardToken, ...facts }: PaymentResultInfo): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
