import type { FastifyInstance, FastifyReply } from 'fastify';
import type { NetworkDispute } from '@tillgate/contract/network-disputes';
import { judgementSchema, merchantQuerySchema, raisedDisputeSchema } from '@tillgate/contract/network-script';
import { refuse } from '../answers.js';
import type { DisputeDesk } from '../disputes/dispute-desk.js';
import { noSuchDispute } from '../disputes/dispute-routes.js';

interface ById {
  Params: { disputeId: string };
}

const refusals = {
  PAYMENT_NOT_FOUND: { status: 404, message: 'There is no such payment.' },
  NOT_CAPTURED: { status: 409, message: 'Nothing of this payment was captured.' },
  DISPUTE_AMOUNT_EXCEED: { status: 409, message: 'So much is not left: given back or disputed before.' },
} as const;

/** Disputes: raised, listed, judged, withdrawn. */
export function addDisputeScriptRoutes(app: FastifyInstance, desk: DisputeDesk): void {
  app.post('/disputes', ({ body }, reply) => {
    const raised = desk.raise(raisedDisputeSchema.parse(body));
    if (typeof raised !== 'string') return raised;
    const { status, message } = refusals[raised];
    return refuse(reply, status, raised, message);
  });
  app.get('/disputes', ({ query }) => ({
    disputes: desk.list(merchantQuerySchema.parse(query).merchantId),
  }));

  app.post<ById>('/disputes/:disputeId/judgement', ({ params, body }, reply) =>
    answer(reply, desk.judge(params.disputeId, judgementSchema.parse(body))),
  );
  app.post<ById>('/disputes/:disputeId/withdrawal', ({ params }, reply) =>
    answer(reply, desk.withdraw(params.disputeId)),
  );
}

function answer(reply: FastifyReply, ended: NetworkDispute | 'IS_OVER' | undefined) {
  if (ended === undefined) return noSuchDispute(reply);
  if (ended === 'IS_OVER') return refuse(reply, 409, 'DISPUTE_IS_OVER', 'This dispute is over already.');
  return ended;
}
