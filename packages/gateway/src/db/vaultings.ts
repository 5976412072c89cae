import { createVaultingSessionRequestSchema, isResultCode, type ResultCode } from '@tillgate/contract';
import type { Selectable } from 'kysely';
import { mostVaultingAttempts, type Vaulting } from '../domain/vaulting.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

const detailsSchema = createVaultingSessionRequestSchema.pick({
  vaultingNotificationUrl: true,
  merchantRegion: true,
  is3DSAuthentication: true,
  metadata: true,
  customizedInfo: true,
});

/**
 * Writes a vaulting that is PROCESSING unless the merchant's `vaultingRequestId` has one, and returns the one that stands:
 * however many equal requests race, all get the same.
 */
export async function insertVaultingOnce(db: Db, vaulting: Vaulting): Promise<Vaulting> {
  await db
    .insertInto('vaulting')
    .values({
      vaulting_id: vaulting.vaultingId,
      client_id: vaulting.clientId,
      vaulting_request_id: vaulting.vaultingRequestId,
      redirect_url: vaulting.redirectUrl,
      notify_url: vaulting.notifyUrl ?? null,
      details: JSON.stringify(vaulting.details),
      state: 'PROCESSING',
      created_at: vaulting.createdAtMs,
      expires_at: vaulting.expiresAtMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { clientId, vaultingRequestId } = vaulting;
  const stands = await findVaulting(db, { clientId, vaultingRequestId });
  if (!stands) throw new Error('a vaulting that was written is not in the database');
  return stands;
}

/** Our own id, or the merchant's request id. */
export type VaultingKey =
  | { readonly vaultingId: string }
  | { readonly clientId: string; readonly vaultingRequestId: string };

/** The vaulting, or undefined. */
export async function findVaulting(db: Db | Tx, key: VaultingKey): Promise<Vaulting | undefined> {
  const query = db.selectFrom('vaulting').selectAll();
  const row = await (
    'vaultingId' in key
      ? query.where('vaulting_id', '=', key.vaultingId)
      : query.where('client_id', '=', key.clientId).where('vaulting_request_id', '=', key.vaultingRequestId)
  ).executeTakeFirst();
  return row && vaultingOf(row);
}

/** Vaultings by which a merchant's card was stored, the last one first. */
export async function vaultingsOfCard(
  db: Db,
  { clientId, token }: { readonly clientId: string; readonly token: string },
  limit: number,
): Promise<Vaulting[]> {
  const rows = await db
    .selectFrom('vaulting')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('token', '=', token)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(vaultingOf);
}

/** Vaultings that ran out without a card, oldest first. */
export async function findExpiredVaultings(db: Db, due: Due, limit: number): Promise<Vaulting[]> {
  const rows = await db
    .selectFrom('vaulting')
    .selectAll()
    .where('state', '=', 'PROCESSING')
    .where(isDue('vaulting.expires_at', due))
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(vaultingOf);
}

/** Counts a card that is about to be verified. Returns how many that makes; undefined where no further one may be: then nothing is counted. */
export async function countVaultingAttempt(
  db: Db,
  vaultingId: string,
  nowMs: number,
): Promise<number | undefined> {
  const counted = await db
    .updateTable('vaulting')
    .set((column) => ({ attempts: column('attempts', '+', 1n), declined_code: null }))
    .where('vaulting_id', '=', vaultingId)
    .where('state', '=', 'PROCESSING')
    .where('expires_at', '>', BigInt(nowMs))
    .where('attempts', '<', BigInt(mostVaultingAttempts))
    .returning('attempts')
    .executeTakeFirst();
  return counted && Number(counted.attempts);
}

/** Keeps why a card was not stored, for the form that asks. */
export async function noteVaultingDecline(db: Db, vaultingId: string, code: ResultCode): Promise<void> {
  await db
    .updateTable('vaulting')
    .set({ declined_code: code })
    .where('vaulting_id', '=', vaultingId)
    .where('state', '=', 'PROCESSING')
    .execute();
}

function vaultingOf(row: Selectable<Schema['vaulting']>): Vaulting {
  return {
    vaultingId: row.vaulting_id,
    clientId: row.client_id,
    vaultingRequestId: row.vaulting_request_id,
    redirectUrl: row.redirect_url,
    notifyUrl: row.notify_url ?? undefined,
    details: detailsSchema.parse(JSON.parse(row.details)),
    createdAtMs: Number(row.created_at),
    expiresAtMs: Number(row.expires_at),
    ...stateOf(row),
  };
}

function stateOf({ state, token, result_code: code, declined_code }: Selectable<Schema['vaulting']>) {
  if (state === 'PROCESSING') {
    const isKnown = declined_code !== null && isResultCode(declined_code);
    return { state, declinedCode: isKnown ? declined_code : undefined } as const;
  }
  if (token !== null) return { state: 'SUCCESS', token } as const;
  return { state: 'FAIL', resultCode: code !== null && isResultCode(code) ? code : 'PROCESS_FAIL' } as const;
}
