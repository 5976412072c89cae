import { randomUUID } from 'node:crypto';
import { isSuccessful, type CreatePaymentSessionRequest } from '@tillgate/server-sdk';
import { isPayable, isSessionOver, type Order } from '../order.js';
import type { Shop } from '../shop.js';
import { findOrder, type StoredOrder } from '../store/orders.js';
import {
  insertSession,
  openSession,
  payableUntilMs,
  refuseSession,
  sessionsOf,
  type PaymentSession,
} from '../store/sessions.js';
import { inquireOnce } from './inquire.js';

export type SessionAnswer =
  | { kind: 'open'; sessionData: string }
  /** The order is paid, or may turn out to be: it must not be paid again. */
  | { kind: 'not payable' }
  /** Whether an older session was paid in could not be learnt. */
  | { kind: 'not known' }
  /** The gateway refused; the code says why. */
  | { kind: 'refused'; resultCode: string };

/** A session is not handed out when it is about to expire. */
const marginMs = 60_000;

const underWay = new WeakMap<Shop, Map<string, Promise<SessionAnswer>>>();

/**
 * The payment session of an order: the one that is open, or a new one with a new `paymentRequestId`. Two requests at
 * once get the same. Throws the SDK's errors when the gateway cannot be asked; asking again is safe then.
 */
export function openPaymentSession(shop: Shop, stored: StoredOrder): Promise<SessionAnswer> {
  const running = underWay.get(shop) ?? new Map<string, Promise<SessionAnswer>>();
  underWay.set(shop, running);
  const { id } = stored.order;
  const answer = running.get(id) ?? open(shop, stored).finally(() => running.delete(id));
  running.set(id, answer);
  return answer;
}

async function open(shop: Shop, stored: StoredOrder): Promise<SessionAnswer> {
  const { order } = stored;
  if (!isPayable(order)) return { kind: 'not payable' };
  const sessions = sessionsOf(shop.database, order.id);
  const usable = sessions.find((session) => isUsable(shop, order, session));
  if (usable?.state === 'open') return { kind: 'open', sessionData: usable.sessionData };
  // An id whose answer got lost is used again: the gateway then answers with the same session.
  const asked = sessions.find(({ state }) => state === 'asked');
  if (asked) return create(shop, stored, asked.paymentRequestId);
  // Somebody may have paid in an older session since it was last asked about.
  const outcome = sessions.length > 0 ? await inquireOnce(shop, order.id, () => false) : 'settled';
  const now = findOrder(shop.database, order.id);
  if (!now || !isPayable(now.order)) return { kind: 'not payable' };
  if (outcome === 'undecided') return { kind: 'not known' };
  return create(shop, stored, newPaymentRequest(shop, order));
}

function isUsable({ now }: Shop, order: Order, session: PaymentSession): boolean {
  return payableUntilMs(session) - marginMs > now() && !isSessionOver(order, session.paymentRequestId);
}

async function create(
  shop: Shop,
  { order, items }: StoredOrder,
  paymentRequestId: string,
): Promise<SessionAnswer> {
  const answer = await shop.client.createPaymentSession(sessionRequest(shop, order, items, paymentRequestId));
  if (isSuccessful(answer)) {
    const { paymentSessionData: sessionData, paymentSessionExpiryTime } = answer;
    openSession(shop.database, paymentRequestId, {
      sessionData,
      expiresAtMs: Date.parse(paymentSessionExpiryTime),
    });
    return { kind: 'open', sessionData };
  }
  if (answer.result.resultStatus === 'F') refuseSession(shop.database, paymentRequestId);
  return { kind: 'refused', resultCode: answer.result.resultCode };
}

function newPaymentRequest({ database, now }: Shop, { id: orderId }: Order): string {
  const paymentRequestId = randomUUID();
  insertSession(database, { paymentRequestId, orderId, createdAtMs: now() });
  return paymentRequestId;
}

function sessionRequest(
  shop: Shop,
  order: Order,
  items: StoredOrder['items'],
  paymentRequestId: string,
): CreatePaymentSessionRequest {
  const { currency } = order;
  const amount = { currency, value: String(order.amountMinor) };
  return {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    paymentAmount: amount,
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentFactor: { isAuthorization: true },
    enableInstallmentCollection: true,
    settlementStrategy: { settlementCurrency: currency },
    order: {
      referenceOrderId: order.number,
      orderDescription: describe(items),
      orderAmount: amount,
      buyer: { referenceBuyerId: `guest-${order.number}` },
      merchant: { merchantDisplayName: 'Kiln & Co.' },
      goods: items.map(({ productId, name, unitMinor, quantity }) => ({
        referenceGoodsId: productId,
        goodsName: name,
        goodsUnitAmount: { currency, value: String(unitMinor) },
        goodsQuantity: String(quantity),
      })),
    },
    paymentRedirectUrl: `${shop.publicUrl()}/orders/${order.id}`,
    paymentNotifyUrl: `${shop.publicUrl()}/payments/notify`,
  };
}

function describe(items: StoredOrder['items']): string {
  const [first, ...others] = items;
  return `Kiln & Co.: ${first?.name ?? 'order'}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}
