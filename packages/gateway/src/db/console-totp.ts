import type { Db } from './engine.js';
import { transact } from './transact.js';

/** Keeps a secret that no code has confirmed yet, in the place of an earlier one. */
export async function keepPendingTotp(db: Db, personId: string, sealedSecret: string): Promise<void> {
  await db
    .updateTable('console_person')
    .set({ totp_pending: sealedSecret })
    .where('person_id', '=', personId)
    .execute();
}

/** Asks for codes of the pending secret from now on. Returns false where another call did so before. */
export async function confirmTotp(
  db: Db,
  { personId, sealedSecret, codeHashes, step }: ConfirmedTotp,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('console_person')
      .set({ totp_secret: sealedSecret, totp_pending: null, totp_last_step: step })
      .where('person_id', '=', personId)
      .where('totp_pending', '=', sealedSecret)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await tx.deleteFrom('console_recovery_code').where('person_id', '=', personId).execute();
    const rows = codeHashes.map((hash) => ({ person_id: personId, code_hash: hash }));
    await tx.insertInto('console_recovery_code').values(rows).execute();
    return true;
  });
}

interface ConfirmedTotp {
  personId: string;
  sealedSecret: string;
  codeHashes: readonly string[];
  /** The time step of the code that confirmed it. */
  step: number;
}

export async function removeTotp(db: Db, personId: string): Promise<void> {
  await transact(db, async (tx) => {
    await tx.deleteFrom('console_recovery_code').where('person_id', '=', personId).execute();
    await tx
      .updateTable('console_person')
      .set({ totp_secret: null, totp_pending: null, totp_last_step: null })
      .where('person_id', '=', personId)
      .execute();
  });
}

/** Uses up the code of a time step, and all before it. Returns false where it was used. */
export async function useTotpStep(db: Db, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('console_person')
    .set({ totp_last_step: step })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', BigInt(step))]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Uses up a recovery code. Returns false where there is no such one. */
export async function useRecoveryCode(db: Db, personId: string, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('console_recovery_code')
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
