import { setTimeout } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { AcquirerHost } from './acquirer-host.js';
import { answerError, refuse } from './answers.js';
import { testCardsView } from './cards/test-cards-view.js';
import type { Journal } from './journal.js';
import { acceptEmptyBodies } from './json-body.js';
import { Ledger } from './ledger.js';
import { DisputeDesk } from './disputes/dispute-desk.js';
import { addDisputeRoutes } from './disputes/dispute-routes.js';
import { addOperationRoutes } from './operation-routes.js';
import { RuleBook } from './script/rule-book.js';
import { addScriptRoutes } from './script/routes.js';
import { Acs } from './three-d-secure/acs.js';
import { addThreeDSecureRoutes } from './three-d-secure/routes.js';

const bodyLimitBytes = 16 * 1024;

export interface ServerSettings {
  /** Absent: the books end with the server. */
  readonly journal?: Journal | undefined;
  /** Where browsers find the ACS; absent: as the gateway finds us. */
  readonly publicUrl?: string | undefined;
  /** Who has it may script the network and read its books; absent: nobody may. */
  readonly adminKey?: string | undefined;
}

/**
 * The network's HTTP interface, as `@tillgate/contract/acquirer`, `.../three-d-secure` and `.../network-script` describe it.
 * It writes no log: requests hold card numbers.
 */
export function buildServer({ journal, publicUrl, adminKey }: ServerSettings = {}): FastifyInstance {
  const app = Fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: 'idle' });
  const ledger = new Ledger(journal);
  const rules = new RuleBook();
  const acs = new Acs(rules);
  const desk = new DisputeDesk(ledger);

  acceptEmptyBodies(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'NOT_FOUND', 'There is no such endpoint.'));
  app.get('/health', () => ({ status: 'UP' }));
  app.get('/v1/test-cards', testCardsView);

  addOperationRoutes(app, new AcquirerHost({ ledger, rules, wait: setTimeout }));
  addDisputeRoutes(app, desk);
  addScriptRoutes(app, { adminKey, ledger, rules, acs, desk });
  addThreeDSecureRoutes(app, { acs, rules, publicUrl });
  return app;
}
