import { removeFaults } from '../db/faults.js';
import { isMerchant } from '../db/merchants.js';
import { done, noSuchMerchant, refused, type SandboxMethod } from './sandbox-method.js';

/** Ends one fault. */
export const deleteFault: SandboxMethod<'deleteFault'> = async ({ db, sandbox }, { clientId, faultId }) => {
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const removed = await removeFaults(db, clientId, faultId);
  sandbox.forgetMerchant(clientId);
  return removed === 0 ? refused('FAULT_NOT_FOUND', `There is no fault ${faultId}.`) : done({ removed });
};
