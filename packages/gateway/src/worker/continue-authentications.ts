import { claimAuthentications } from '../db/authentications.js';
import type { Context } from '../ports.js';
import { continueAuthentication } from '../three-d-secure/continue-authentication.js';
import { foundBy, type Look } from './look.js';

const batchSize = 16;

/** Goes on with authentications that are due: a step of theirs ended, or took too long. Returns how many it looked at. */
export async function continueAuthentications(context: Context, look: Look): Promise<number> {
  const { db, log } = context;
  const claims = await foundBy(context, look, (due) => claimAuthentications(db, due, batchSize));
  const looks = claims.map(async ({ operationId, clientId }) => {
    try {
      await continueAuthentication(await context.forMerchant({ clientId }), operationId);
    } catch (error) {
      log.error({ err: error, operationId }, 'authentication not continued');
    }
  });
  await Promise.all(looks);
  return claims.length;
}
