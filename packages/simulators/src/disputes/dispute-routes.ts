import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  acceptanceRequestSchema,
  defenceRequestSchema,
  disputePageQuerySchema,
} from '@tillgate/contract/network-disputes';
import { refuse } from '../answers.js';
import type { DisputeDesk } from './dispute-desk.js';

/** A document in base64, and what is around it. */
const defenceLimitBytes = 1_100_000;

interface ById {
  Params: { disputeId: string };
}

/** Disputes for those who take payments, as `@tillgate/contract/network-disputes` describes them. */
export function addDisputeRoutes(app: FastifyInstance, desk: DisputeDesk): void {
  app.get('/v1/disputes', ({ query }) => desk.page(disputePageQuerySchema.parse(query)));

  app.post<ById>('/v1/disputes/:disputeId/acceptance', ({ params: { disputeId }, body }, reply) => {
    const { reason } = acceptanceRequestSchema.parse(body);
    return desk.accept(disputeId, reason) ?? noSuchDispute(reply);
  });
  app.post<ById>(
    '/v1/disputes/:disputeId/defence',
    { bodyLimit: defenceLimitBytes },
    ({ params: { disputeId }, body }, reply) => {
      defenceRequestSchema.parse(body);
      return desk.defend(disputeId) ?? noSuchDispute(reply);
    },
  );
}

export function noSuchDispute(reply: FastifyReply) {
  return refuse(reply, 404, 'DISPUTE_NOT_FOUND', 'There is no such dispute.');
}
