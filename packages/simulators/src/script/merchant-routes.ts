import type { FastifyInstance, FastifyReply } from 'fastify';
import { snapshotNameSchema, type Forgotten } from '@tillgate/contract/network-script';
import { refuse } from '../answers.js';
import type { Ledger } from '../ledger.js';
import type { Acs } from '../three-d-secure/acs.js';
import type { RuleBook } from './rule-book.js';

interface OfMerchant {
  Params: { merchantId: string };
}
interface OfSnapshot {
  Params: { merchantId: string; name: string };
}

/** One merchant's part of the network: forgotten, kept, put back as it was. */
export function addMerchantRoutes(
  app: FastifyInstance,
  { ledger, rules, acs }: { ledger: Ledger; rules: RuleBook; acs: Acs },
): void {
  /** What is not in the books: it would be about what is gone. */
  const forgetRest = (merchantId: string): Pick<Forgotten, 'rules'> => {
    acs.forgetMerchant(merchantId);
    return { rules: rules.removeAll(merchantId) };
  };

  app.post<OfMerchant>('/merchants/:merchantId/reset', ({ params: { merchantId } }): Forgotten => {
    const authorizations = ledger.reset(merchantId);
    return { authorizations, ...forgetRest(merchantId) };
  });

  const snapshotPath = '/merchants/:merchantId/snapshots/:name';
  app.put<OfSnapshot>(snapshotPath, ({ params }, reply) => {
    ledger.keepSnapshot(params.merchantId, snapshotNameSchema.parse(params.name));
    return reply.code(204).send();
  });
  app.post<OfSnapshot>(`${snapshotPath}/restore`, ({ params: { merchantId, name } }, reply) => {
    const authorizations = ledger.restore(merchantId, name);
    if (authorizations === 'NOT_FOUND') return notFound(reply);
    if (authorizations === 'CONFLICT') {
      return refuse(reply, 409, 'OPERATION_ID_REUSED', 'Another merchant used an operation id of it since.');
    }
    return { authorizations, ...forgetRest(merchantId) } satisfies Forgotten;
  });
  app.delete<OfSnapshot>(snapshotPath, ({ params }, reply) =>
    ledger.deleteSnapshot(params.merchantId, params.name) ? reply.code(204).send() : notFound(reply),
  );
}

function notFound(reply: FastifyReply) {
  return refuse(reply, 404, 'SNAPSHOT_NOT_FOUND', 'This merchant has no snapshot of this name.');
}
