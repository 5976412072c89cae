import { deleteMerchantData } from '../db/merchant-data.js';
import { networkSide } from './network-side.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Makes a merchant as it was made: its keys, settings and snapshots stay; payments, cards, faults and its clock go. */
export const resetMerchant: SandboxMethod<'resetMerchant'> = async ({ db, sandbox }, { clientId }) => {
  const isReset = await deleteMerchantData(db, clientId);
  sandbox.forgetMerchant(clientId);
  if (!isReset) return noSuchMerchant(clientId);
  return done(networkSide(await sandbox.network.forget(clientId)));
};
