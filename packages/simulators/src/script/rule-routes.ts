import type { FastifyInstance } from 'fastify';
import { merchantQuerySchema, scriptRuleRequestSchema } from '@tillgate/contract/network-script';
import { refuse } from '../answers.js';
import { mostRules, type RuleBook } from './rule-book.js';

interface ById {
  Params: { ruleId: string };
}

/** Rules: made, listed, deleted. */
export function addRuleRoutes(app: FastifyInstance, rules: RuleBook): void {
  app.post('/rules', ({ body }, reply) => {
    const rule = rules.add(scriptRuleRequestSchema.parse(body));
    return rule ?? refuse(reply, 409, 'TOO_MANY_RULES', `There are ${mostRules} rules in use; delete some.`);
  });
  app.get('/rules', ({ query }) => ({ rules: rules.list(merchantQuerySchema.parse(query).merchantId) }));
  app.delete('/rules', ({ query }, reply) => {
    rules.removeAll(merchantQuerySchema.parse(query).merchantId);
    return reply.code(204).send();
  });

  app.get<ById>('/rules/:ruleId', ({ params }, reply) => {
    return rules.find(params.ruleId) ?? refuse(reply, 404, 'RULE_NOT_FOUND', 'There is no such rule.');
  });
  app.delete<ById>('/rules/:ruleId', ({ params }, reply) => {
    if (rules.remove(params.ruleId)) return reply.code(204).send();
    return refuse(reply, 404, 'RULE_NOT_FOUND', 'There is no such rule.');
  });
}
