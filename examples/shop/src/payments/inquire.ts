import { isSuccessful } from '@tillgate/server-sdk';
import { isSettled, type GatewayFact } from '../order.js';
import type { Shop } from '../shop.js';
import { applyFacts, findOrder } from '../store/orders.js';
import { sessionsOf } from '../store/sessions.js';
import { inquired } from './facts-of-messages.js';

/**
 * Asks the gateway once about every session of an order, and applies what it says. Returns whether the order is
 * settled. No answer, an error and ORDER_NOT_EXIST (the buyer did not submit yet) all mean "not yet".
 */
export async function inquireOnce(shop: Shop, orderId: string, isStopped: () => boolean): Promise<boolean> {
  for (const { state, paymentRequestId } of sessionsOf(shop.database, orderId)) {
    const facts = state === 'open' ? await askFor(shop, paymentRequestId) : [];
    if (isStopped()) return false;
    applyFacts(shop.database, orderId, facts);
  }
  const stored = findOrder(shop.database, orderId);
  return stored !== undefined && isSettled(stored.order);
}

async function askFor({ client, now, log }: Shop, paymentRequestId: string): Promise<GatewayFact[]> {
  try {
    const answer = await client.inquiryPayment({ paymentRequestId });
    return isSuccessful(answer) ? inquired(answer, now()) : [];
  } catch (error) {
    log(`inquiry failed: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
