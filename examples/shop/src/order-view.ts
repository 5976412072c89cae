import {
  captureOf,
  duplicatePayments,
  orderState,
  paymentOf,
  type GatewayFact,
  type OrderState,
} from './order.js';
import { displayOf, isFinalDisplay, type OrderDisplay } from './order-display.js';
import type { Shop } from './shop.js';
import { notificationsOf } from './store/notifications.js';
import type { StoredOrder } from './store/orders.js';
import { payableUntilMs, sessionsOf } from './store/sessions.js';

/** What the shop's server knows of an order, as `GET /api/orders/<id>` answers. */
export interface OrderView {
  id: string;
  /** What people are told; not derived from the id. */
  number: string;
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
  /** Payments that succeeded besides the one that pays the order: their money has to go back. */
  duplicatePayments: { paymentRequestId: string; paymentId: string }[];
  /** Whether the server is asking the gateway right now. */
  isChecking: boolean;
  /** Whether the browser may stop asking the server. */
  isFinal: boolean;
}

export function viewOrder(shop: Shop, { order }: StoredOrder): OrderView {
  const isChecking = shop.poller.isPolling(order.id);
  const payment = paymentOf(order);
  const capture = captureOf(order);
  const display = displayOf(order, { isChecking, hasTimeRunOut: hasTimeRunOut(shop, order.id) });
  const notifications = notificationsOf(shop.database, order.id);
  return {
    id: order.id,
    number: order.number,
    state: orderState(order),
    display,
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
    inquiry: inquiryOf(order.facts, payment?.paymentRequestId),
    rejectedFacts: order.rejected.map(({ fact: { kind, source, observedAtMs }, reason }) => {
      return { kind, source, reason, at: isoTime(observedAtMs) };
    }),
    duplicatePayments: duplicatePayments(order).map(({ paymentRequestId, paymentId }) => {
      return { paymentRequestId, paymentId };
    }),
    isChecking,
    isFinal: isFinalDisplay(display),
  };
}

/** Whether the order was to be paid, and all its sessions have ended. */
function hasTimeRunOut({ database, now }: Shop, orderId: string): boolean {
  const ends = sessionsOf(database, orderId).map(payableUntilMs);
  return ends.length > 0 && Math.max(...ends) <= now();
}

/** What the inquiry said of the payment that decides. */
function inquiryOf(facts: readonly GatewayFact[], deciding: string | undefined): OrderView['inquiry'] {
  const inquiries = facts.filter(
    ({ source, paymentRequestId }) => source === 'INQUIRY' && paymentRequestId === deciding,
  );
  const payment = inquiries.find(({ kind }) => kind === 'PAYMENT');
  if (!payment) return null;
  const capture = inquiries.find(({ kind }) => kind === 'CAPTURE');
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
