import { settleVaulting } from '../db/settle-vaulting.js';
import { findExpiredVaultings } from '../db/vaultings.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import { eachOnItsOwn } from './each-on-its-own.js';
import { foundBy, type Look } from './look.js';

const batchSize = 50;

/** Ends vaultings that ran out without a card, and so tells their merchants. Returns how many were ended. */
export async function closeExpiredVaultings(context: Context, look: Look): Promise<number> {
  const expired = await foundBy(context, look, (due) => findExpiredVaultings(context.db, due, batchSize));
  return eachOnItsOwn(context, expired, async (vaulting, own) => {
    await settleVaulting(own.db, vaulting, { kind: 'EXPIRED' }, at(own));
    const { vaultingRequestId } = vaulting;
    look.tell?.({ kind: 'VAULTING', atMs: own.clock.nowMs(), vaultingRequestId });
    return true;
  });
}
