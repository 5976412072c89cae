import type { Selectable } from 'kysely';
import type { OwnClock } from '../domain/own-clock.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** The clock of a sandbox merchant; undefined where its time is the machine's. */
export async function findClock(db: Db, clientId: string): Promise<OwnClock | undefined> {
  const row = await db
    .selectFrom('sandbox_clock')
    .select(['offset_ms', 'frozen_at'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row && clockOf(row);
}

/** The clock of a row. */
export function clockOf(row: Pick<Selectable<Schema['sandbox_clock']>, 'offset_ms' | 'frozen_at'>): OwnClock {
  return row.frozen_at === null
    ? { kind: 'RUNNING', offsetMs: Number(row.offset_ms) }
    : { kind: 'FROZEN', atMs: Number(row.frozen_at) };
}

/** Sets the clock of a sandbox merchant. Who holds it goes on holding it. */
export async function setClock(db: Db, clientId: string, clock: OwnClock): Promise<void> {
  const values =
    clock.kind === 'RUNNING'
      ? { offset_ms: clock.offsetMs, frozen_at: null }
      : { offset_ms: 0, frozen_at: clock.atMs };
  await db
    .insertInto('sandbox_clock')
    .values({ client_id: clientId, held_until: 0, ...values })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet(values))
    .execute();
}

/** Gives a merchant back the machine's time. Returns whether it had one of its own. */
export async function removeClock(db: Db, clientId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sandbox_clock')
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Takes hold of a merchant's clock, to move it alone; a hold whose owner died runs out. False where somebody has it. */
export async function holdClock(
  db: Db,
  clientId: string,
  { nowMs, untilMs }: { nowMs: number; untilMs: number },
): Promise<boolean> {
  const held = await db
    .insertInto('sandbox_clock')
    .values({ client_id: clientId, offset_ms: 0, frozen_at: null, held_until: untilMs })
    .onConflict((conflict) =>
      conflict
        .column('client_id')
        .doUpdateSet({ held_until: untilMs })
        .where('sandbox_clock.held_until', '<=', BigInt(nowMs)),
    )
    .executeTakeFirst();
  return held.numInsertedOrUpdatedRows === 1n;
}

/** Keeps hold of a clock for longer, or, until 0, lets go of it. */
export async function keepClock(db: Db, clientId: string, untilMs: number): Promise<void> {
  await db
    .updateTable('sandbox_clock')
    .set({ held_until: untilMs })
    .where('client_id', '=', clientId)
    .execute();
}
