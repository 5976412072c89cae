import type { ShopDatabase } from './database.js';
import { Row } from './row.js';

export interface NotificationRecord {
  /** `PAYMENT_RESULT` or `CAPTURE_RESULT`; `UNKNOWN` for what was refused or not understood. */
  type: string;
  /** Whether the gateway's signature was right. What is not verified is kept to be looked at, and changes nothing. */
  verified: boolean;
  /** When it came first. */
  receivedAtMs: number;
  /** How often it came. */
  times: number;
}

/** Anybody can send refused ones; this many are kept. */
const maxRefused = 200;

/** Records a notification; one that is known (by `identity`) is counted. */
export function recordNotification(
  database: ShopDatabase,
  notification: {
    orderId: string | undefined;
    type: string;
    identity: string;
    verified: boolean;
    receivedAtMs: number;
  },
): void {
  const { orderId, type, identity, verified, receivedAtMs } = notification;
  database
    .prepare(
      `insert into notifications (order_id, type, identity, is_verified, received_at_ms) values (?, ?, ?, ?, ?)
       on conflict (identity) do update set times = times + 1`,
    )
    .run(orderId ?? null, type, identity, verified ? 1 : 0, receivedAtMs);
  if (verified) return;
  database
    .prepare(
      `delete from notifications where is_verified = 0 and number not in
       (select number from notifications where is_verified = 0 order by number desc limit ?)`,
    )
    .run(maxRefused);
}

/** An order's notifications, oldest first. Refused ones belong to no order: anybody can claim one. */
export function notificationsOf(database: ShopDatabase, orderId: string): NotificationRecord[] {
  const rows = database
    .prepare('select * from notifications where order_id = ? order by number')
    .all(orderId);
  return rows.map((found) => {
    const row = new Row(found);
    return {
      type: row.text('type'),
      verified: row.integer('is_verified') === 1,
      receivedAtMs: row.integer('received_at_ms'),
      times: row.integer('times'),
    };
  });
}
