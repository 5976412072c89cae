import { settleVaulting } from '../db/settle-vaulting.js';
import { findExpiredVaultings } from '../db/vaultings.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import { eachOnItsOwn } from './each-on-its-own.js';

const batchSize = 50;

/** Ends vaultings that ran out without a card, and so tells their merchants. Returns how many were ended. */
export async function closeExpiredVaultings(context: Context): Promise<number> {
  const expired = await findExpiredVaultings(context.db, context.clock.nowMs(), batchSize);
  return eachOnItsOwn(context, expired, async (vaulting) => {
    await settleVaulting(context.db, vaulting, { kind: 'EXPIRED' }, at(context));
    return true;
  });
}
