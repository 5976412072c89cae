import type { ConsoleEvent } from '@tillgate/contract/console';
import { changedAfter, changedDeliveries, lastChange, lastDeliveryChange } from '../db/changes.js';
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

/** How far one kind of thing was told, and the changes around there by their ids: a later look compares with them. */
interface Place {
  readonly no: number;
  readonly recent: ReadonlyMap<string, bigint>;
}

/** What was told of a merchant. */
interface Told {
  readonly payments: Place;
  readonly deliveries: Place;
}

/** A merchant's changes since the look before; the first look begins after a change, or with now. */
export function changeFeed(db: Db, clientId: string): { look(): Promise<NumberedEvent[]> } {
  let told: Told | undefined;
  return {
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
  const [paymentNo, deliveryNo] = [await lastChange(db, clientId), await lastDeliveryChange(db, clientId)];
  const payments = await changedAfter(db, clientId, around(paymentNo));
  const deliveries = await changedDeliveries(db, clientId, around(deliveryNo));
  return {
    payments: { no: paymentNo, recent: numbersOf(payments, (row) => row.payment_id) },
    deliveries: { no: deliveryNo, recent: numbersOf(deliveries, (row) => row.delivery_id) },
  };
}

async function standing(
  db: Db,
  clientId: string,
  before: Told,
): Promise<{ told: Told; events: NumberedEvent[] }> {
  const [paymentNo, deliveryNo] = [await lastChange(db, clientId), await lastDeliveryChange(db, clientId)];
  // A merchant that was reset, or went back to a snapshot, counts anew.
  const isAnew = paymentNo < before.payments.no || deliveryNo < before.deliveries.no;
  if (isAnew) return { told: await beginning(db, clientId), events: [] };
  const paymentRows = await changedAfter(db, clientId, around(before.payments.no));
  const deliveryRows = await changedDeliveries(db, clientId, around(before.deliveries.no));
  const payments = newsOf(before.payments, paymentRows, (row) => row.payment_id);
  const deliveries = newsOf(before.deliveries, deliveryRows, (row) => row.delivery_id);
  const deliveryEvents = deliveries.news.map(({ delivery_id: deliveryId }) => ({
    changeNo: payments.place.no,
    event: { type: 'DELIVERY', deliveryId } as const,
  }));
  return {
    told: { payments: payments.place, deliveries: deliveries.place },
    events: [...payments.news.map(paymentEvent), ...deliveryEvents],
  };
}

function around(no: number): { after: number; limit: number } {
  return { after: Math.max(0, no - lookBack), limit: mostAtOnce };
}

interface Numbered {
  readonly change_no: bigint;
}

/** The rows that changed since a place, and the place that they come to. */
function newsOf<Row extends Numbered>(
  before: Place,
  rows: readonly Row[],
  idOf: (row: Row) => string,
): { readonly news: Row[]; readonly place: Place } {
  return {
    news: rows.filter((row) => before.recent.get(idOf(row)) !== row.change_no),
    place: {
      no: Math.max(before.no, Number(rows.at(-1)?.change_no ?? 0)),
      recent: numbersOf(rows, idOf),
    },
  };
}

function numbersOf<Row extends Numbered>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): ReadonlyMap<string, bigint> {
  return new Map(rows.map((row) => [idOf(row), row.change_no]));
}

function paymentEvent(row: SummaryRow): NumberedEvent {
  return { changeNo: Number(row.change_no), event: { type: 'PAYMENT', payment: paymentRow(row) } };
}
