import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findTestCard } from '../cards/test-cards.js';
import type { Acs } from './acs.js';
import { acsPaths } from './acs-paths.js';
import { erroPage } from './pages/erro-page.js';
import { overPage } from './pages/over-page.js';
import { pageOf } from './pages/page-of.js';
import { readCReq } from './read-creq.js';
import { readStep } from './read-step.js';
import { sendPage } from './send-page.js';
import type { Transaction } from './transaction.js';

/** Of every page, with the card that is there to show it. */
const slowMs = 3_000;

/** The pages of a challenge, and what the buyer answers. */
export function addChallengeRoutes(app: FastifyInstance, acs: Acs): void {
  app.post(acsPaths.challenge, async (request, reply) => {
    const reading = readCReq(acs, request.body);
    switch (reading.kind) {
      case 'UNKNOWN':
        return over(request, reply);
      case 'ERRO':
        return sendPage(reply.code(400), erroPage(reading.transaction, reading.erro));
      case 'CHALLENGE':
        return show(reply, reading.transaction);
    }
  });

  app.post<{ Params: { acsTransID: string } }>(acsPaths.answer(':acsTransID'), async (request, reply) => {
    const step = readStep(request.body);
    const transaction = step && (await acs.take(request.params.acsTransID, step));
    return transaction ? show(reply, transaction) : over(request, reply);
  });
}

async function show(reply: FastifyReply, transaction: Transaction): Promise<FastifyReply> {
  const plan = findTestCard(transaction.request.acctNumber)?.authentication;
  if (plan?.mishap === 'CHALLENGE_SLOW') await wait(slowMs);
  return sendPage(reply, pageOf(transaction));
}

/** For a browser with a challenge that is not known here. */
function over({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply.code(404), overPage(headers['accept-language'] ?? ''));
}
