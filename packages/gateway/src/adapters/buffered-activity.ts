import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { ActivityEntry } from '../activity.js';
import { deleteActivityBefore, insertActivity, type RecordedEntry } from '../db/activity.js';
import type { Db } from '../db/engine.js';
import { minuteLimit } from '../minute-limit.js';
import type { Activity, Clock } from '../ports.js';

const rowsAtOnce = 100;
const waitMs = 200;
/** What a database does not take in time is dropped: the log is for people, and a full memory stops payments. */
const mostWaiting = 2_000;

/** What a buyer's browser says of one payment or vaulting in a minute: who has its session data may not fill the log. */
const mostOfOrder = 60;

const removedAtOnce = 500;
const dayMs = 24 * 60 * 60 * 1000;

interface Parts {
  readonly db: Db;
  /** The machine's. */
  readonly clock: Clock;
  readonly log: Logger;
  /** How long entries are kept; 0: nothing is recorded. */
  readonly days: number;
}

/** Writes entries some at a time, in one statement, a moment after they were made; `close` writes what waits. */
export function bufferedActivity(parts: Parts): Activity & { close(): Promise<void> } {
  const { db, clock, days } = parts;
  const buffer = entryBuffer(parts);
  const takeTurn = minuteLimit(mostOfOrder);
  return {
    record: (entry) => {
      const order = entry.paymentRequestId ?? entry.vaultingRequestId;
      const isLimited = entry.kind !== 'API_CALL' && order !== undefined;
      const key = `${entry.clientId} ${order}`;
      if (days > 0 && (!isLimited || takeTurn(key, clock.nowMs()))) buffer.add(entry);
    },
    forgetOld: () => deleteActivityBefore(db, clock.nowMs() - days * dayMs, removedAtOnce),
    close: () => buffer.close(),
  };
}

function entryBuffer({ db, clock, log }: Parts) {
  const waiting: RecordedEntry[] = [];
  let dropped = 0;
  /** Those of one moment have an order too. */
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const entries = waiting.splice(0, rowsAtOnce);
      await insertActivity(db, entries).catch((error: unknown) => {
        log.error({ err: error, entries: entries.length }, 'activity not written');
      });
    }
    if (dropped > 0) log.warn({ dropped }, 'activity dropped, because it came faster than it was written');
    dropped = 0;
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing ??= write().finally(() => (writing = undefined));
    return writing;
  };

  return {
    add: (entry: ActivityEntry): void => {
      if (waiting.length >= mostWaiting) {
        dropped++;
        return;
      }
      const recordedAtMs = clock.nowMs();
      const activityId = `${recordedAtMs}-${String(++count).padStart(9, '0')}-${randomUUID()}`;
      waiting.push({ ...entry, activityId, recordedAtMs });
      if (waiting.length >= rowsAtOnce) void flush();
      else timer ??= setTimeout(() => void flush(), waitMs);
    },
    close: async (): Promise<void> => {
      await flush();
      await flush();
    },
  };
}
