import { findMerchant } from '../db/merchants.js';
import { merchantAnswer } from './merchant-answer.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Tells all of a merchant but its secrets. */
export const readMerchant: SandboxMethod<'readMerchant'> = async ({ db }, { clientId }) => {
  const merchant = await findMerchant(db, clientId);
  return merchant ? done(merchantAnswer(merchant)) : noSuchMerchant(clientId);
};
