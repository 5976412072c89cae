import { duplicatePayments, type GatewayFact, type Order } from '../order.js';
import type { Shop } from '../shop.js';
import { applyFacts } from '../store/orders.js';

/** Stores what the gateway said of an order, and tells the log when it means that the buyer paid twice. */
export function learnFacts({ database, log }: Shop, orderId: string, facts: readonly GatewayFact[]): void {
  const applied = applyFacts(database, orderId, facts);
  if (!applied) return;
  const { before, after } = applied;
  const known = duplicateIds(before);
  for (const paymentId of duplicateIds(after)) {
    if (!known.includes(paymentId)) log(`order ${after.number} was paid twice: refund payment ${paymentId}`);
  }
}

function duplicateIds(order: Order): string[] {
  return duplicatePayments(order).map(({ paymentId }) => paymentId);
}
