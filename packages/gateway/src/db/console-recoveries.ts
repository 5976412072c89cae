import type { Db } from './engine.js';
import type { Tx } from './transact.js';

/** A link of the operator by which a person sets a new password. */
export interface Recovery {
  email: string;
  /** Whether the link takes an authenticator off. */
  hasTotp: boolean;
  expiresAtMs: number;
}

/** Makes a link good for a person, in the place of an earlier one. */
export async function offerRecovery(
  tx: Tx,
  personId: string,
  { tokenHash, expiresAtMs }: { tokenHash: string; expiresAtMs: number },
): Promise<void> {
  await tx
    .updateTable('console_person')
    .set({ recovery_hash: tokenHash, recovery_until: expiresAtMs })
    .where('person_id', '=', personId)
    .execute();
}

/** The link that is not over. */
export async function findRecovery(db: Db, tokenHash: string, nowMs: number): Promise<Recovery | undefined> {
  const row = await db
    .selectFrom('console_person')
    .select(['email', 'totp_secret', 'recovery_until'])
    .where('recovery_hash', '=', tokenHash)
    .where('recovery_until', '>', BigInt(nowMs))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    email: row.email,
    hasTotp: row.totp_secret !== null,
    expiresAtMs: Number(row.recovery_until),
  };
}

/**
 * Uses a link up: the person has this password, and no code is asked for any more. Returns the person's id; undefined where
 * somebody used it before, or it is over.
 */
export async function useRecovery(
  tx: Tx,
  tokenHash: string,
  { passwordHash, nowMs }: { passwordHash: string; nowMs: number },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('console_person')
    .set({
      password_hash: passwordHash,
      totp_secret: null,
      totp_pending: null,
      totp_last_step: null,
      recovery_hash: null,
      recovery_until: null,
    })
    .where('recovery_hash', '=', tokenHash)
    .where('recovery_until', '>', BigInt(nowMs))
    .returning('person_id')
    .executeTakeFirst();
  if (row) await tx.deleteFrom('console_recovery_code').where('person_id', '=', row.person_id).execute();
  return row?.person_id;
}
