import type { FastifyInstance } from 'fastify';
import {
  challengeEndingSchema,
  merchantQuerySchema,
  type ScriptedChallenge,
} from '@tillgate/contract/network-script';
import { refuse } from '../answers.js';
import type { Acs } from '../three-d-secure/acs.js';
import { currencyOf } from '../three-d-secure/script-facts.js';
import type { Transaction } from '../three-d-secure/transaction.js';

interface ById {
  Params: { acsTransID: string };
}

/** Challenges: listed, and ended without a browser. */
export function addChallengeScriptRoutes(app: FastifyInstance, acs: Acs): void {
  app.get('/challenges', ({ query }) => {
    const { merchantId } = merchantQuerySchema.parse(query);
    return { challenges: acs.challengesOf(merchantId).map(viewOf) };
  });

  app.post<ById>('/challenges/:acsTransID', async ({ params: { acsTransID }, body }, reply) => {
    const ending = challengeEndingSchema.parse(body);
    const before = acs.find(acsTransID);
    if (!before) return refuse(reply, 404, 'CHALLENGE_NOT_FOUND', 'There is no such challenge.');
    if (before.end) return refuse(reply, 409, 'CHALLENGE_ENDED', 'This challenge has ended already.');
    return viewOf(await acs.obey(before, ending));
  });
}

function viewOf({ acsTransID, request, end }: Transaction): ScriptedChallenge {
  const { threeDSServerTransID, threeDSRequestorID, acctNumber, purchaseAmount } = request;
  return {
    acsTransID,
    threeDSServerTransID,
    merchantId: threeDSRequestorID,
    lastFour: acctNumber.slice(-4),
    amount: { currency: currencyOf(request), value: purchaseAmount },
    ...(end ? { transStatus: end.transStatus } : {}),
  };
}
