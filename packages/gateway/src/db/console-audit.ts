import { randomBytes } from 'node:crypto';
import type { Db } from './engine.js';
import type { Tx } from './transact.js';

export interface AuditEntry {
  /** What it is about: a client id, a person's id, or `*` for the gateway. */
  scope: string;
  atMs: number;
  who: string;
  what: string;
  details: Readonly<Record<string, unknown>>;
  /** DONE, the code of a refusal, or UNKNOWN while nobody knows. */
  outcome: string;
  from: string;
}

/** Writes an entry. Returns its id. */
export async function insertAuditEntry(db: Db | Tx, entry: AuditEntry): Promise<string> {
  const entryId = `${entryTime(entry.atMs)}-${randomBytes(8).toString('hex')}`;
  await db
    .insertInto('console_audit')
    .values({
      entry_id: entryId,
      scope: entry.scope,
      at: entry.atMs,
      who: entry.who,
      what: entry.what,
      details: JSON.stringify(entry.details),
      outcome: entry.outcome,
      from_address: entry.from,
    })
    .execute();
  return entryId;
}

export async function setAuditOutcome(db: Db, entryId: string, outcome: string): Promise<void> {
  await db.updateTable('console_audit').set({ outcome }).where('entry_id', '=', entryId).execute();
}

export interface AuditPage {
  scopes: readonly string[];
  /** The id of the last entry of the page before. */
  after: string | undefined;
  fromMs: number | undefined;
  untilMs: number | undefined;
  limit: number;
}

/** Entries about any of the scopes, newest first. */
export async function pageOfAudit(db: Db, page: AuditPage): Promise<(AuditEntry & { entryId: string })[]> {
  const { after, fromMs, untilMs } = page;
  let query = db.selectFrom('console_audit').selectAll().where('scope', 'in', page.scopes);
  if (after !== undefined) query = query.where('entry_id', '<', after);
  // Ids begin with the time: one order serves both.
  if (fromMs !== undefined) query = query.where('entry_id', '>=', entryTime(fromMs));
  if (untilMs !== undefined) query = query.where('entry_id', '<', entryTime(untilMs));
  const rows = await query.orderBy('entry_id', 'desc').limit(page.limit).execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    scope: row.scope,
    atMs: Number(row.at),
    who: row.who,
    what: row.what,
    details: recordOf(JSON.parse(row.details)),
    outcome: row.outcome,
    from: row.from_address,
  }));
}

/** Removes the oldest entries from before a time, at most so many. Returns how many those were. */
export async function deleteAuditBefore(db: Db, beforeMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('console_audit')
    .where('entry_id', 'in', (old) =>
      old
        .selectFrom('console_audit')
        .select('entry_id')
        .where('entry_id', '<', entryTime(beforeMs))
        .orderBy('entry_id')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function entryTime(timeMs: number): string {
  return String(Math.max(0, timeMs)).padStart(15, '0');
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
