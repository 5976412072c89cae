import type { OwnClock } from '../domain/own-clock.js';
import type { Db } from './engine.js';
import { clockOf } from './sandbox-clocks.js';

/** What a sandbox merchant has instead of the machine's time and random ids; undefined where it has those. */
export interface SandboxTraits {
  clock: OwnClock | undefined;
  idSeed: string | undefined;
}

/** By the merchant's key, in one statement: it is asked in every call. */
export async function findSandboxTraits(db: Db, clientId: string): Promise<SandboxTraits> {
  const row = await db
    .selectFrom('merchant')
    .leftJoin('sandbox_clock', 'sandbox_clock.client_id', 'merchant.client_id')
    .select(['id_seed', 'offset_ms', 'frozen_at'])
    .where('merchant.client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return { clock: undefined, idSeed: undefined };
  const { offset_ms, frozen_at } = row;
  const clock = offset_ms === null ? undefined : clockOf({ offset_ms, frozen_at });
  return { clock, idSeed: row.id_seed ?? undefined };
}
