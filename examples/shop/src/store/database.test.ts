import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openDatabase } from './database.js';
import { findOrder } from './orders.js';

it('orders of an older file keep their ids and get a number', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-shop-'));
  const file = join(folder, 'shop.db');
  const old = new Database(file);
  old.exec(`
    create table orders (id text primary key, currency text not null, amount_minor integer not null,
      created_at_ms integer not null, awaits_result integer not null default 0);
    insert into orders values ('one', 'SGD', 4200, 1, 0), ('two', 'SGD', 1800, 1, 0);
  `);
  old.close();
  for (let opened = 0; opened < 2; opened += 1) openDatabase(file).close();
  const database = openDatabase(file);
  const numbers = ['one', 'two'].map((id) => findOrder(database, id)?.order.number);
  expect(new Set(numbers).size).toBe(2);
  for (const number of numbers) expect(number).toMatch(/^K[0-9A-F]{8}$/);
  database.close();
  await rm(folder, { recursive: true });
});
