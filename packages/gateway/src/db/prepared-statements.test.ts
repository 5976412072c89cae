import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from './prepared-statements.js';

let folder: string;
let path: string;
let database: Database.Database;
let kept: ReturnType<typeof keepStatements>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillgate-statements-'));
  path = join(folder, 'test.db');
  database = new Database(path);
  database.pragma('journal_mode = WAL');
  kept = keepStatements(database);
  kept.prepare('create table item (id integer primary key, name text not null)').run([]);
});

afterEach(() => {
  kept.close();
  rmSync(folder, { recursive: true });
});

const insert = 'insert into item values (?, ?)';
const all = 'select * from item order by id';

describe('a statement that is kept', () => {
  it('is the same for the same text, and runs with other values', () => {
    expect(kept.prepare(insert)).toBe(kept.prepare(insert));
    kept.prepare(insert).run([1, 'a']);
    kept.prepare(insert).run([2, 'b']);
    expect(kept.prepare(all).all([])).toEqual([
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ]);
  });

  it('can be used again after it failed, and holds no lock', () => {
    kept.prepare(insert).run([1, 'a']);
    expect(() => kept.prepare(insert).run([1, 'again'])).toThrow(/UNIQUE/);
    expect(() => kept.prepare(insert).run([2, null])).toThrow(/NOT NULL/);
    kept.prepare(insert).run([2, 'b']);
    const other = new Database(path);
    other.prepare(insert).run([3, 'c']);
    other.close();
    expect(kept.prepare(all).all([])).toHaveLength(3);
  });

  it('does not hold back what others write, once it was read', () => {
    kept.prepare(insert).run([1, 'a']);
    kept.prepare(all).all([]);
    const other = new Database(path);
    other.prepare(insert).run([2, 'b']);
    expect(other.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
    other.close();
    expect(kept.prepare(all).all([])).toHaveLength(2);
  });

  it('sees a change of the schema', () => {
    kept.prepare(insert).run([1, 'a']);
    kept.prepare(all).all([]);
    kept.prepare("alter table item add column color text default 'red'").run([]);
    expect(kept.prepare(all).all([])).toEqual([{ id: 1, name: 'a', color: 'red' }]);
  });

  it('goes when 500 others were used since', () => {
    const first = kept.prepare(all);
    const often = kept.prepare('select 0');
    for (let number = 1; number < 500; number++) {
      kept.prepare(`select ${number}`);
      expect(kept.prepare('select 0')).toBe(often);
    }
    expect(kept.prepare(all)).not.toBe(first);
  });
});
