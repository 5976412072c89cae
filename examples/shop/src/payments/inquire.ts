import { isSuccessful } from '@tillgate/server-sdk';
import { isSettled, isUndecided, type GatewayFact } from '../order.js';
import type { Shop } from '../shop.js';
import { findOrder } from '../store/orders.js';
import { payableUntilMs, sessionsOf } from '../store/sessions.js';
import { inquired } from './facts-of-messages.js';
import { learnFacts } from './learn-facts.js';

/**
 * What is known after a round of asking.
 *
 * - `settled`: nothing is left to ask.
 * - `undecided`: the gateway knows a payment whose end it does not know, or could not be asked.
 * - `unknown`: the gateway knows no payment; the buyer did not submit yet.
 */
export type InquiryOutcome = 'settled' | 'undecided' | 'unknown';

/** Asks the gateway once about every open session of an order, and applies what it says. */
export async function inquireOnce(
  shop: Shop,
  orderId: string,
  isStopped: () => boolean,
): Promise<InquiryOutcome> {
  let isAnswered = true;
  for (const session of sessionsOf(shop.database, orderId)) {
    if (session.state !== 'open') continue;
    const facts = await askFor(shop, session.paymentRequestId);
    if (isStopped()) return 'undecided';
    isAnswered &&= facts !== undefined;
    learnFacts(shop, orderId, facts ?? []);
  }
  return isAnswered ? outcomeOf(shop, orderId) : 'undecided';
}

function outcomeOf({ database, now }: Shop, orderId: string): InquiryOutcome {
  const stored = findOrder(database, orderId);
  if (!stored || isSettled(stored.order)) return 'settled';
  if (isUndecided(stored.order)) return 'undecided';
  // Nobody can pay any more in sessions that ended.
  return sessionsOf(database, orderId).some((session) => payableUntilMs(session) > now())
    ? 'unknown'
    : 'settled';
}

/** What the gateway says, nothing for ORDER_NOT_EXIST, and undefined where it gave no answer that counts. */
async function askFor(
  { client, now, log }: Shop,
  paymentRequestId: string,
): Promise<GatewayFact[] | undefined> {
  try {
    const answer = await client.inquiryPayment({ paymentRequestId });
    if (isSuccessful(answer)) return inquired(answer, now());
    return answer.result.resultCode === 'ORDER_NOT_EXIST' ? [] : undefined;
  } catch (error) {
    log(`inquiry failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
