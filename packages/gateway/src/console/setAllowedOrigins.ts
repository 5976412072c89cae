import { setAllowedOrigins as replaceOrigins } from '../db/merchants.js';
import { done, type ConsoleMethod } from './console-method.js';

/** Replaces the origins whose pages may show the card form. */
export const setAllowedOrigins: ConsoleMethod<'setAllowedOrigins'> = async (
  { context },
  { clientId, allowedOrigins },
) => {
  await replaceOrigins(context.db, clientId, [...new Set(allowedOrigins)]);
  context.sandbox.forgetMerchant(clientId);
  return done({});
};
