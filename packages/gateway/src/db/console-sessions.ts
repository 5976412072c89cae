import type { Db } from './engine.js';
import type { Tx } from './transact.js';

/** How long a session may rest, and last. */
export interface SessionLimits {
  idleMs: number;
  lifeMs: number;
}

export interface LiveSession {
  personId: string;
  email: string;
  lastSeenAtMs: number;
}

export async function insertSession(
  tx: Tx | Db,
  { sessionHash, personId, nowMs }: { sessionHash: string; personId: string; nowMs: number },
): Promise<void> {
  await tx
    .insertInto('console_session')
    .values({ session_hash: sessionHash, person_id: personId, created_at: nowMs, last_seen_at: nowMs })
    .execute();
}

/** The session with the person that it is of; undefined: there is none, or it is over. */
export async function findSession(
  db: Db,
  sessionHash: string,
  { idleMs, lifeMs, nowMs }: SessionLimits & { nowMs: number },
): Promise<LiveSession | undefined> {
  const row = await db
    .selectFrom('console_session as s')
    .innerJoin('console_person as p', 'p.person_id', 's.person_id')
    .select(['s.person_id', 's.last_seen_at', 'p.email'])
    .where('s.session_hash', '=', sessionHash)
    .where('s.last_seen_at', '>', BigInt(nowMs - idleMs))
    .where('s.created_at', '>', BigInt(nowMs - lifeMs))
    .executeTakeFirst();
  return row && { personId: row.person_id, email: row.email, lastSeenAtMs: Number(row.last_seen_at) };
}

export async function touchSession(db: Db, sessionHash: string, nowMs: number): Promise<void> {
  await db
    .updateTable('console_session')
    .set({ last_seen_at: nowMs })
    .where('session_hash', '=', sessionHash)
    .execute();
}

export async function deleteSession(db: Db, sessionHash: string): Promise<void> {
  await db.deleteFrom('console_session').where('session_hash', '=', sessionHash).execute();
}

export async function deleteSessionsOf(tx: Tx | Db, personId: string): Promise<void> {
  await tx.deleteFrom('console_session').where('person_id', '=', personId).execute();
}

/** Removes what is over, of everybody. */
export async function deleteEndedSessions(
  db: Db,
  { idleMs, lifeMs, nowMs }: SessionLimits & { nowMs: number },
): Promise<void> {
  await db
    .deleteFrom('console_session')
    .where((eb) =>
      eb.or([
        eb('last_seen_at', '<=', BigInt(nowMs - idleMs)),
        eb('created_at', '<=', BigInt(nowMs - lifeMs)),
      ]),
    )
    .execute();
}
