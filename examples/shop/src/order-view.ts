import {
  captureOf,
  hasUnmatchedPayment,
  orderState,
  paymentOf,
  type GatewayFact,
  type OrderState,
} from './order.js';
import type { Shop } from './shop.js';
import { notificationsOf } from './store/notifications.js';
import type { StoredOrder } from './store/orders.js';

/** What the buyer is told. */
export type OrderDisplay =
  /** The server is asking the gateway. */
  | 'waiting'
  | 'paid'
  | 'failed'
  /** Nothing was paid, and nobody is asking. */
  | 'unpaid'
  /** The gateway reports money that does not fit the order; a person has to look. */
  | 'refused';

/** What the shop's server knows of an order, as `GET /api/orders/<id>` answers. */
export interface OrderView {
  id: string;
  state: OrderState;
  display: OrderDisplay;
  amount: { currency: string; value: string };
  /** The merchant's ids of its payments, newest first: what to ask `inquiryPayment` with. */
  paymentRequestIds: readonly string[];
  paymentStatus: string | null;
  paymentResultCode: string | null;
  captured: boolean;
  captureStatus: string | null;
  capturedAt: string | null;
  notifications: { type: string; verified: boolean; receivedAt: string; times: number }[];
  inquiry: {
    paymentStatus: string;
    paymentResultCode: string;
    captureStatus: string | null;
    at: string;
  } | null;
  rejectedFacts: { kind: string; source: string; reason: string; at: string }[];
  /** Whether the server is asking the gateway right now. */
  isChecking: boolean;
  /** Whether the browser may stop asking the server. */
  isFinal: boolean;
}

export function viewOrder(shop: Shop, { order }: StoredOrder): OrderView {
  const isChecking = shop.poller.isPolling(order.id);
  const payment = paymentOf(order);
  const capture = captureOf(order);
  const notifications = notificationsOf(shop.database, order.id);
  return {
    id: order.id,
    state: orderState(order),
    display: displayOf(order, isChecking),
    amount: { currency: order.currency, value: String(order.amountMinor) },
    paymentRequestIds: order.paymentRequestIds,
    paymentStatus: payment?.status ?? null,
    paymentResultCode: payment?.resultCode ?? null,
    captured: capture?.status === 'SUCCESS',
    captureStatus: capture?.status ?? null,
    capturedAt: capture?.status === 'SUCCESS' ? isoTime(capture.observedAtMs) : null,
    notifications: notifications.map(({ receivedAtMs, ...rest }) => ({
      ...rest,
      receivedAt: isoTime(receivedAtMs),
    })),
    inquiry: inquiryOf(order.facts),
    rejectedFacts: order.rejected.map(({ fact: { kind, source, observedAtMs }, reason }) => {
      return { kind, source, reason, at: isoTime(observedAtMs) };
    }),
    isChecking,
    isFinal: !isChecking && (orderState(order) !== 'paid' || capture?.status !== undefined),
  };
}

function displayOf(order: StoredOrder['order'], isChecking: boolean): OrderDisplay {
  const state = orderState(order);
  if (state === 'paid') return 'paid';
  if (hasUnmatchedPayment(order)) return 'refused';
  if (isChecking) return 'waiting';
  return state === 'payment_failed' ? 'failed' : 'unpaid';
}

function inquiryOf(facts: readonly GatewayFact[]): OrderView['inquiry'] {
  const inquiries = facts.filter(({ source }) => source === 'INQUIRY');
  const payment = inquiries.find(({ kind }) => kind === 'PAYMENT');
  if (!payment) return null;
  const capture = inquiries.find(
    ({ kind, paymentRequestId }) => kind === 'CAPTURE' && paymentRequestId === payment.paymentRequestId,
  );
  return {
    paymentStatus: payment.status,
    paymentResultCode: payment.resultCode,
    captureStatus: capture?.status ?? null,
    at: isoTime(payment.observedAtMs),
  };
}

function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
