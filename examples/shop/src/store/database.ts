import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { Row } from './row.js';

export type ShopDatabase = Database.Database;

/** Each is applied once, in this order; how many were is the file's `user_version`. */
const migrations = [
  `
  create table if not exists orders (
    id text primary key,
    currency text not null,
    amount_minor integer not null,
    created_at_ms integer not null,
    awaits_result integer not null default 0
  );
  create table if not exists order_items (
    order_id text not null references orders (id),
    product_id text not null,
    name text not null,
    unit_minor integer not null,
    quantity integer not null,
    primary key (order_id, product_id)
  );
  create table if not exists payment_sessions (
    payment_request_id text primary key,
    order_id text not null references orders (id),
    created_at_ms integer not null,
    is_refused integer not null default 0,
    session_data text,
    expires_at_ms integer
  );
  create index if not exists payment_sessions_of_order on payment_sessions (order_id);
  create table if not exists facts (
    order_id text not null references orders (id),
    kind text not null,
    source text not null,
    payment_request_id text not null,
    payment_id text not null,
    currency text not null,
    value text not null,
    status text not null,
    result_code text not null,
    observed_at_ms integer not null,
    rejection text not null,
    primary key (order_id, kind, source, payment_request_id, rejection, payment_id, currency, value, status, result_code)
  );
  create index if not exists facts_of_payment on facts (payment_id);
  create table if not exists notifications (
    number integer primary key autoincrement,
    order_id text,
    type text not null,
    identity text not null unique,
    is_verified integer not null,
    received_at_ms integer not null,
    times integer not null default 1
  );
  create index if not exists notifications_of_order on notifications (order_id);
  `,
  `
  alter table orders add column number text not null default '';
  update orders set number = 'K' || upper(hex(randomblob(4)));
  create unique index orders_by_number on orders (number);
  alter table orders add column placement_token text;
  create unique index orders_by_placement_token on orders (placement_token);
  `,
];

/** Opens the shop's own database; makes the file and its folder where they are missing. */
export function openDatabase(file: string): ShopDatabase {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  migrate(database);
  return database;
}

function migrate(database: ShopDatabase): void {
  const version = new Row(database.prepare('pragma user_version').get()).integer('user_version');
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`begin; ${migration} pragma user_version = ${index + 1}; commit;`);
  }
}
