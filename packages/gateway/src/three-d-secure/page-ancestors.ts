import type { Authentication } from '../db/authentications.js';
import type { Context } from '../ports.js';

/**
 * Whose pages may frame the pages of an authentication: the gateway's own, and those that may frame the form in which they
 * stand. Undefined for a merchant that is gone.
 */
export async function pageAncestors(
  context: Context,
  { clientId }: Authentication,
): Promise<readonly string[] | undefined> {
  const merchant = await context.merchantKeys(clientId);
  return merchant && ["'self'", ...merchant.allowedOrigins];
}
