import type { FastifyInstance } from 'fastify';
import { refuse } from '../answers.js';
import type { DisputeDesk } from '../disputes/dispute-desk.js';
import type { Ledger } from '../ledger.js';
import type { Acs } from '../three-d-secure/acs.js';
import { carriesKey } from './admin-key.js';
import { addChallengeScriptRoutes } from './challenge-routes.js';
import { addDisputeScriptRoutes } from './dispute-routes.js';
import { addLedgerRoutes } from './ledger-routes.js';
import { addMerchantRoutes } from './merchant-routes.js';
import type { RuleBook } from './rule-book.js';
import { addRuleRoutes } from './rule-routes.js';

export interface ScriptSettings {
  readonly adminKey: string | undefined;
  readonly ledger: Ledger;
  readonly rules: RuleBook;
  readonly acs: Acs;
  readonly desk: DisputeDesk;
}

const isOff = 'Scripting is off: start the network with the setting SANDBOX_ADMIN_KEY to switch it on.';
const isNotAllowed = 'Send the key of the setting SANDBOX_ADMIN_KEY as "Authorization: Bearer <key>".';

/** What tests tell the network, as `@tillgate/contract/network-script` describes it; for those who have the admin key. */
export function addScriptRoutes(
  app: FastifyInstance,
  { adminKey, ledger, rules, acs, desk }: ScriptSettings,
): void {
  void app.register(
    (scope, _options, done) => {
      if (adminKey === undefined) {
        scope.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'SCRIPTING_OFF', isOff));
        done();
        return;
      }
      scope.addHook('onRequest', async ({ headers }, reply) => {
        if (!carriesKey(headers.authorization, adminKey)) {
          return refuse(reply, 401, 'ADMIN_KEY_NOT_VALID', isNotAllowed);
        }
      });
      scope.setNotFoundHandler((_request, reply) =>
        refuse(reply, 404, 'NOT_FOUND', 'There is no such endpoint.'),
      );
      addRuleRoutes(scope, rules);
      addLedgerRoutes(scope, ledger);
      addDisputeScriptRoutes(scope, desk);
      addChallengeScriptRoutes(scope, acs);
      addMerchantRoutes(scope, { ledger, rules, acs });
      done();
    },
    { prefix: '/v1/script' },
  );
}
