import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Acs } from './acs.js';
import { answerAReq } from './answer-areq.js';
import { addChallengeRoutes } from './challenge-routes.js';
import { answerPReq, readMessage } from './directory-server.js';
import { addMethodRoutes } from './method-routes.js';
import { keepSilent } from './silence.js';

/** The directory server, and the issuer's access control server behind it, which the buyer's browser sees. */
export function addThreeDSecureRoutes(app: FastifyInstance, publicUrl: string | undefined): void {
  const acs = new Acs();
  app.addHook('onClose', () => {
    acs.stop();
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );

  app.post('/three-d-secure/directory-server', (request, reply) => {
    const origin = publicUrl ?? originOf(request);
    const message = readMessage(request.body);
    if (message.messageType === 'Erro') return message;
    if (message.messageType === 'PReq') return answerPReq(message, origin);
    const answer = answerAReq(acs, message, origin);
    return answer.kind === 'SILENCE' ? keepSilent(reply) : answer.message;
  });

  addMethodRoutes(app);
  addChallengeRoutes(app, acs);
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
