import {
  captureOf,
  hasUnmatchedCapture,
  hasUnmatchedPayment,
  isProcessing,
  orderState,
  paymentOf,
  type Order,
} from './order.js';

/** What the buyer is told. */
export type OrderDisplay =
  /** The server is asking the gateway, which knows no payment yet. */
  | 'waiting'
  /** A payment was submitted, and its bank has not answered. */
  | 'processing'
  /** The bank approved; the money is being collected. */
  | 'authorised'
  | 'captured'
  | 'captureFailed'
  | 'failed'
  /** The session ended before anybody paid. */
  | 'expired'
  /** Nothing was paid, and nobody is asking. */
  | 'unpaid'
  /** The gateway reports money that does not fit the order; a person has to look. */
  | 'refused';

const passing: readonly OrderDisplay[] = ['waiting', 'processing', 'authorised'];

/** Whether the page needs no more news. */
export function isFinalDisplay(display: OrderDisplay): boolean {
  return !passing.includes(display);
}

export function displayOf(
  order: Order,
  { isChecking, hasTimeRunOut }: { isChecking: boolean; hasTimeRunOut: boolean },
): OrderDisplay {
  if (orderState(order) === 'paid') return displayOfPaid(order);
  if (hasUnmatchedPayment(order)) return 'refused';
  if (isProcessing(order)) return 'processing';
  if (isChecking) return 'waiting';
  const payment = paymentOf(order);
  if (!payment) return hasTimeRunOut ? 'expired' : 'unpaid';
  return payment.status === 'CANCELLED' || payment.resultCode === 'ORDER_IS_CLOSED' ? 'expired' : 'failed';
}

function displayOfPaid(order: Order): OrderDisplay {
  if (hasUnmatchedCapture(order)) return 'refused';
  switch (captureOf(order)?.status) {
    case 'SUCCESS':
      return 'captured';
    case 'FAIL':
    case 'CANCELLED':
      return 'captureFailed';
    default:
      return 'authorised';
  }
}
