import { findMerchant } from '../db/merchants.js';
import { clockAnswer } from './clock-answer.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Tells what a merchant's clock shows. */
export const readClock: SandboxMethod<'readClock'> = async (context, { clientId }) => {
  if (!(await findMerchant(context.db, clientId))) return noSuchMerchant(clientId);
  return done(await clockAnswer(context, clientId));
};
