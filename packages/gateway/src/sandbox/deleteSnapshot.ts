import { isMerchant } from '../db/merchants.js';
import { removeSnapshot } from '../db/snapshots.js';
import { networkSide } from './network-side.js';
import { done, noSuchMerchant, noSuchSnapshot, type SandboxMethod } from './sandbox-method.js';

/** Forgets a snapshot. */
export const deleteSnapshot: SandboxMethod<'deleteSnapshot'> = async ({ db, sandbox }, request) => {
  const { clientId, name } = request;
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  if (!(await removeSnapshot(db, clientId, name))) return noSuchSnapshot(name);
  return done(networkSide(await sandbox.network.removeSnapshot(clientId, name)));
};
