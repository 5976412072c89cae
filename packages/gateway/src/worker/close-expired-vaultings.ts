import { settleVaulting } from '../db/settle-vaulting.js';
import { findExpiredVaultings } from '../db/vaultings.js';
import type { Context } from '../ports.js';

const batchSize = 50;

/** Ends vaultings that ran out without a card, and so tells their merchants. Returns how many it looked at. */
export async function closeExpiredVaultings(context: Context): Promise<number> {
  const at = { nowMs: context.clock.nowMs(), ids: context.ids };
  const expired = await findExpiredVaultings(context.db, at.nowMs, batchSize);
  for (const vaulting of expired) await settleVaulting(context.db, vaulting, { kind: 'EXPIRED' }, at);
  return expired.length;
}
