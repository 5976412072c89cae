import { deleteMerchantRows } from '../db/merchant-data.js';
import { networkSide } from './network-side.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Removes a merchant with all that it ever did, here and at the card network. */
export const deleteMerchant: SandboxMethod<'deleteMerchant'> = async ({ db, sandbox }, { clientId }) => {
  const isDeleted = await deleteMerchantRows(db, clientId);
  sandbox.forgetMerchant(clientId);
  if (!isDeleted) return noSuchMerchant(clientId);
  return done(networkSide(await sandbox.network.forget(clientId)));
};
