import { listFaultsOf } from '../db/faults.js';
import { isMerchant } from '../db/merchants.js';
import { faultAnswer } from './fault-answer.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Tells what is to go wrong for a merchant, and what went wrong as often as it was told to. */
export const listFaults: SandboxMethod<'listFaults'> = async ({ db }, { clientId }) => {
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  return done({ faults: (await listFaultsOf(db, clientId)).map(faultAnswer) });
};
