import { replaceMerchantData } from '../db/merchant-data.js';
import { isMerchant } from '../db/merchants.js';
import { findSnapshot } from '../db/snapshots.js';
import { networkSide } from './network-side.js';
import { done, noSuchMerchant, noSuchSnapshot, type SandboxMethod } from './sandbox-method.js';

/** Puts all that had happened to a merchant at a snapshot in the place of what there is. */
export const restoreSnapshot: SandboxMethod<'restoreSnapshot'> = async (context, { clientId, name }) => {
  const { db, sandbox } = context;
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const data = await findSnapshot(db, clientId, name);
  if (!data) return noSuchSnapshot(name);
  await replaceMerchantData(db, clientId, data);
  sandbox.forgetMerchant(clientId);
  const network = networkSide(await sandbox.network.restoreSnapshot(clientId, name));
  // What was to be done at the snapshot is to be done again.
  context.wakeWorker();
  return done(network);
};
