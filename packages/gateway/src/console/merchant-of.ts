import { findMerchant, type StoredMerchant } from '../db/merchants.js';
import type { Context } from '../ports.js';

/** The merchant of a call; who may call was found to have a role for it, so that it is there, but for a race. */
export async function merchantOf({ db }: Context, clientId: string): Promise<StoredMerchant> {
  const merchant = await findMerchant(db, clientId);
  if (!merchant) throw new Error(`merchant ${clientId} went away`);
  return merchant;
}
