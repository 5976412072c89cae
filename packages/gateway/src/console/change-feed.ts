import type { ConsoleEvent } from '@tillgate/contract/console';
import { changedAfter, deliveryStandings, lastChange } from '../db/changes.js';
import type { Db } from '../db/engine.js';
import type { SummaryRow } from '../db/payment-summaries.js';
import { paymentRow } from './payment-row.js';

/** An event, and the number of the change, by which a follower goes on after a cut. */
export interface NumberedEvent {
  readonly changeNo: number;
  readonly event: ConsoleEvent;
}

/** Numbers are given before their transactions end: one that ends late is looked for this far back. */
const lookBack = 50;
const mostAtOnce = 500;
const newestDeliveries = 100;

/** What was told of a merchant, and what is to be compared with the next look. */
interface Told {
  readonly changeNo: number;
  readonly payments: ReadonlyMap<string, bigint>;
  readonly deliveries: ReadonlyMap<string, string>;
}

/** A merchant's changes since the look before; the first look begins after a change, or with now. */
export function changeFeed(
  db: Db,
  clientId: string,
): { look(): Promise<NumberedEvent[]>; changeNo(): number } {
  let told: Told | undefined;
  return {
    changeNo: () => told?.changeNo ?? 0,
    look: async () => {
      const before = told ?? (await beginning(db, clientId));
      const now = await standing(db, clientId, before);
      told = now.told;
      return now.events;
    },
  };
}

/** All events after a change, for a follower who was cut off. */
export async function missedEvents(db: Db, clientId: string, after: number): Promise<NumberedEvent[]> {
  const rows = await changedAfter(db, clientId, { after, limit: mostAtOnce });
  return rows.map(paymentEvent);
}

async function beginning(db: Db, clientId: string): Promise<Told> {
  const changeNo = await lastChange(db, clientId);
  const recent = await changedAfter(db, clientId, { after: changeNo - lookBack, limit: mostAtOnce });
  const deliveries = await deliveryStandings(db, clientId, newestDeliveries);
  return { changeNo, payments: numbersOf(recent), deliveries };
}

async function standing(
  db: Db,
  clientId: string,
  before: Told,
): Promise<{ told: Told; events: NumberedEvent[] }> {
  const last = await lastChange(db, clientId);
  // A merchant that was reset, or went back to a snapshot, counts anew.
  if (last < before.changeNo) return { told: await beginning(db, clientId), events: [] };
  const after = before.changeNo - lookBack;
  const rows = last === 0 ? [] : await changedAfter(db, clientId, { after, limit: mostAtOnce });
  const news = rows.filter((row) => before.payments.get(row.payment_id) !== row.change_no);
  const deliveries = await deliveryStandings(db, clientId, newestDeliveries);
  const changeNo = Math.max(before.changeNo, Number(rows.at(-1)?.change_no ?? 0));
  const changed = [...deliveries].filter(([id, text]) => before.deliveries.get(id) !== text);
  const events = changed.map(([deliveryId]) => ({
    changeNo,
    event: { type: 'DELIVERY', deliveryId } as const,
  }));
  return {
    told: { changeNo, payments: numbersOf(rows), deliveries },
    events: [...news.map(paymentEvent), ...events],
  };
}

function numbersOf(rows: readonly SummaryRow[]): ReadonlyMap<string, bigint> {
  return new Map(rows.map((row) => [row.payment_id, row.change_no]));
}

function paymentEvent(row: SummaryRow): NumberedEvent {
  return { changeNo: Number(row.change_no), event: { type: 'PAYMENT', payment: paymentRow(row) } };
}
