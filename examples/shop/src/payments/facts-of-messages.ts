import type {
  CaptureResultNotification,
  PaymentFound,
  PaymentResultNotification,
} from '@tillgate/server-sdk';
import type { FactStatus, GatewayFact } from '../order.js';

/** What a payment notification says. */
export function paymentNotified(message: PaymentResultNotification, observedAtMs: number): GatewayFact {
  return {
    kind: 'PAYMENT',
    source: 'NOTIFICATION',
    paymentRequestId: message.paymentRequestId,
    paymentId: message.paymentId,
    amount: message.paymentAmount,
    status: statusOfResult(message.result.resultStatus),
    resultCode: message.result.resultCode,
    observedAtMs,
  };
}

/** What a capture notification says. It names the payment, not the payment request: the shop must know that one. */
export function captureNotified(
  message: CaptureResultNotification,
  paymentRequestId: string,
  observedAtMs: number,
): GatewayFact {
  return {
    kind: 'CAPTURE',
    source: 'NOTIFICATION',
    paymentRequestId,
    paymentId: message.paymentId,
    amount: message.captureAmount,
    status: statusOfResult(message.result.resultStatus),
    resultCode: message.result.resultCode,
    observedAtMs,
  };
}

/** What an inquiry's answer says: of the payment, and of each capture. */
export function inquired(found: PaymentFound, observedAtMs: number): GatewayFact[] {
  const { paymentRequestId, paymentId } = found;
  const common = { source: 'INQUIRY', paymentRequestId, paymentId, observedAtMs } as const;
  const payment: GatewayFact = {
    ...common,
    kind: 'PAYMENT',
    amount: found.paymentAmount,
    status: statusOfText(found.paymentStatus),
    resultCode: found.paymentResultCode,
  };
  const captures = (found.transactions ?? [])
    .filter(({ transactionType }) => transactionType === 'CAPTURE')
    .map((transaction): GatewayFact => {
      const { transactionAmount, transactionStatus, transactionResult } = transaction;
      const status = statusOfText(transactionStatus);
      return {
        ...common,
        kind: 'CAPTURE',
        amount: transactionAmount,
        status,
        resultCode: transactionResult.resultCode,
      };
    });
  return [payment, ...captures];
}

const statuses: Record<'S' | 'F' | 'U', FactStatus> = { S: 'SUCCESS', F: 'FAIL', U: 'PROCESSING' };

function statusOfResult(resultStatus: 'S' | 'F' | 'U'): FactStatus {
  return statuses[resultStatus];
}

/** A status that this shop does not know is not final, so that it keeps asking. */
function statusOfText(status: string): FactStatus {
  return status === 'SUCCESS' || status === 'FAIL' || status === 'CANCELLED' ? status : 'PROCESSING';
}
