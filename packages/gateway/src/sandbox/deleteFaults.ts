import { removeFaults } from '../db/faults.js';
import { isMerchant } from '../db/merchants.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Has nothing go wrong any more. */
export const deleteFaults: SandboxMethod<'deleteFaults'> = async ({ db, sandbox }, { clientId }) => {
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const removed = await removeFaults(db, clientId, undefined);
  sandbox.forgetMerchant(clientId);
  return done({ removed });
};
