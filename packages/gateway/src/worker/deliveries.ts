import { setMaxListeners } from 'node:events';
import { claimDeliveries, claimResends, handBack, type ClaimedDelivery } from '../db/claims.js';
import type { Reply } from '../domain/delivery.js';
import type { Context } from '../ports.js';
import { deliver, postsOfClaim } from './deliver.js';
import { foundBy, type Look } from './look.js';
import { sendSlots, type SendSlots } from './send-slots.js';

const batchSize = 16;

/** The sends of this process. */
export interface Deliveries {
  /** Claims what is due and begins to send it, as far as there is room. Returns how many it claimed. */
  begin(): Promise<number>;
  /** Resolves when no send runs. Rejects with the first failure to record one; its claim runs out, and it is sent again. */
  ended(): Promise<void>;
  /** Ends: sends that take longer than this are broken off and their claims given up, so that the next start sends at once. */
  stop(withinMs: number): Promise<void>;
}

export interface DeliveriesOptions {
  readonly look: Look;
  /** Called after each send, when there may be room for another. */
  readonly onEnd: () => void;
  readonly slots?: SendSlots;
}

/**
 * Sends what is due and records what came back. At least once: a worker that dies between the send and the record sends
 * again.
 */
export function deliveries(
  context: Context,
  { look, onEnd, slots = sendSlots() }: DeliveriesOptions,
): Deliveries {
  const { db, log, machineClock, merchantHttp } = context;
  const stopping = new AbortController();
  // Each send listens.
  setMaxListeners(0, stopping.signal);
  const running = new Set<Promise<void>>();

  const run = (delivery: ClaimedDelivery): void => {
    const send = sendInSlot(delivery).finally(() => {
      running.delete(send);
      onEnd();
    });
    running.add(send);
    // Whoever waits for the end is told; nobody may be waiting.
    send.catch((error: unknown) => {
      log.error({ err: error, deliveryId: delivery.deliveryId }, 'notification not recorded');
    });
  };

  const sendInSlot = async (delivery: ClaimedDelivery): Promise<void> => {
    let reply: Reply | undefined;
    try {
      reply = await deliver(context, delivery, { tell: look.tell, signal: stopping.signal });
    } finally {
      slots.giveBack(delivery, reply);
    }
  };

  const claimDue = async (): Promise<ClaimedDelivery[]> => {
    const limit = Math.min(batchSize, slots.free());
    if (limit <= 0) return [];
    const { hosts, clients } = slots.busy();
    const nowMs = machineClock.nowMs();
    const claimMs = postsOfClaim * merchantHttp.timeoutMs;
    const terms = { nowMs, claimMs, limit, exceptHosts: hosts, exceptClients: clients };
    const scheduled = await foundBy(context, look, (due) => claimDeliveries(db, due, terms));
    // What is sent again comes after what was never sent.
    if (scheduled.length >= limit) return scheduled;
    const asked = await foundBy(context, look, (due) => claimResends(db, due, terms));
    return [...scheduled, ...asked];
  };

  const ended = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };

  return {
    ended,
    async begin() {
      const claimed = await claimDue();
      // A batch may hold more for one host or merchant than it has room for; those that are too many wait.
      const tooMany = claimed.filter((delivery) => {
        const hasSlot = slots.take(delivery);
        if (hasSlot) run(delivery);
        return !hasSlot;
      });
      await handBack(db, tooMany);
      return claimed.length;
    },
    async stop(withinMs) {
      const limit = setTimeout(() => stopping.abort(), withinMs);
      await ended().finally(() => clearTimeout(limit));
    },
  };
}
