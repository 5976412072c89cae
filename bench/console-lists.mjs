import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { findPayments } from '../packages/gateway/dist/console/find-payments.js';
import { isPostgresUrl, openDatabase } from '../packages/gateway/dist/db/engine.js';
import { migrate } from '../packages/gateway/dist/db/migrate.js';

/*
 * How long the first page of each filter and each kind of search takes the server, with 100,000 payments of one merchant.
 * DATABASE_URL names an empty PostgreSQL database to measure in; else it is SQLite.
 */

const count = 100_000;
const atOnce = 10_000;
const clientId = 'SANDBOX_BENCH';
const folder = await mkdtemp(join(tmpdir(), 'tillgate-bench-'));
const location = process.env['DATABASE_URL'] ?? join(folder, 'bench.db');
const db = openDatabase(location);
await migrate(db);
await fill();
// PostgreSQL does so by itself, a minute after a table has grown.
if (isPostgresUrl(location)) await sql`analyze`.execute(db);

const searches = [
  {},
  { state: ['CAPTURED'] },
  { state: ['PROCESSING'] },
  { state: ['AUTHORIZED', 'FAILED', 'CANCELLED'] },
  { currency: 'JPY' },
  { brand: 'JCB' },
  { state: ['FAILED'], brand: 'JCB', currency: 'JPY' },
  { search: 'payment-050000' },
  { search: 'request-50000' },
  { search: 'order-500' },
  { search: '0500' },
  { search: '42.00' },
  { search: 'S$42' },
  { search: '4200' },
  { search: 'buyer-500' },
  { search: 'buyer500@example.com' },
  { search: 'Ann' },
  { search: 'Ann 500' },
  { search: 'nothing-of-the-kind' },
];
for (const filter of searches) {
  const times = [];
  let found = 0;
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    found = (await findPayments(db, { clientId, limit: 26 }, filter)).length;
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const [median, worst] = [times[2], times[4]].map((ms = 0) => ms.toFixed(1).padStart(7));
  console.log(
    `${median} ms, at worst ${worst} ms, ${String(found).padStart(2)} found: ${JSON.stringify(filter)}`,
  );
}
await db.destroy();
await rm(folder, { recursive: true });

async function fill() {
  await sql`insert into merchant (client_id, display_name, allowed_origins, gateway_private_key, gateway_public_key, created_at)
    values (${clientId}, 'Bench', '[]', 'sealed', 'public', 1)`.execute(db);
  for (let first = 1; first <= count; first += atOnce) await fillPart(first, first + atOnce - 1);
}

/**
 * Payments a second apart, in whole sentences of SQL; so many that each ends within the time that the gateway gives one.
 *
 * @param {number} first
 * @param {number} last
 */
async function fillPart(first, last) {
  const numbers = sql.raw(
    `with recursive numbers(n) as (select ${first} union all select n + 1 from numbers where n < ${last})`,
  );
  const id = sql.raw("substr('000000' || n, length('000000' || n) - 5)");
  await sql`insert into payment_session (session_id, client_id, payment_request_id, currency, amount, capture_mode,
      reference_order_id, order_description, redirect_url, created_at, expires_at, closed_at)
    ${numbers} select 'session-' || ${id}, ${sql.lit(clientId)}, 'request-' || n, 'SGD', 4200, 'MANUAL',
      'order-' || (n / 10), 'A bowl', 'https://shop.example', n * 1000, n * 1000 + 1, 1 from numbers`.execute(
    db,
  );
  await sql`insert into payment (payment_id, client_id, payment_request_id, session_id, currency, amount, capture_mode, created_at)
    ${numbers} select 'payment-' || ${id}, ${sql.lit(clientId)}, 'request-' || n, 'session-' || ${id}, 'SGD', 4200, 'MANUAL',
      n * 1000 from numbers`.execute(db);
  await sql`insert into payment_summary (payment_id, client_id, payment_request_id, reference_order_id, state, result_code,
      currency, amount, authorized, captured, refunded, brand, last_four, buyer_id, buyer_name, buyer_email, buyer_id_key,
      buyer_name_key, buyer_email_key, created_at, changed_at, change_no)
    ${numbers} select 'payment-' || ${id}, ${sql.lit(clientId)}, 'request-' || n, 'order-' || (n / 10),
      case when n % 997 = 0 then 'PROCESSING' when n % 7 = 0 then 'FAILED' when n % 11 = 0 then 'AUTHORIZED' else 'CAPTURED' end,
      'SUCCESS', case when n % 20 = 0 then 'JPY' else 'SGD' end, 100 * (n % 500), 0, 0, 0,
      case when n % 50 = 0 then 'JCB' when n % 2 = 0 then 'VISA' else 'MASTERCARD' end,
      substr('0000' || n % 10000, length('0000' || n % 10000) - 3), 'buyer-' || (n / 10), 'Ann ' || (n / 10),
      'buyer' || (n / 10) || '@example.com', 'buyer-' || (n / 10), ${nameKeyOfN()},
      'buyer' || (n / 10) || '@example.com', n * 1000, n * 1000, n from numbers`.execute(db);
}

/** `ann ` and digits, in hexadecimal: a digit's is 3 and the digit. */
function nameKeyOfN() {
  const digits = '0123456789'
    .split('')
    .reduce(
      (text, digit) => `replace(${text}, '${digit}', '${'abcdefghij'.charAt(Number(digit))}')`,
      'cast((n / 10) as text)',
    );
  const hexed = 'abcdefghij'
    .split('')
    .reduce((text, letter, digit) => `replace(${text}, '${letter}', '3${digit}')`, digits);
  return sql.raw(`'616e6e20' || ${hexed}`);
}
