import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { erroSchema } from '@tillgate/contract/three-d-secure';
import { loseConnection } from '../answers.js';
import type { RuleBook } from '../script/rule-book.js';
import type { Acs } from './acs.js';
import { answerAReq, type AReqAnswer } from './answer-areq.js';
import { addChallengeRoutes } from './challenge-routes.js';
import { answerPReq, readMessage } from './directory-server.js';
import { addMethodRoutes } from './method-routes.js';
import { keepSilent } from './silence.js';

export interface ThreeDSecureSettings {
  readonly acs: Acs;
  readonly rules: RuleBook;
  /** Where browsers find the ACS; absent: as the 3DS Server finds us. */
  readonly publicUrl: string | undefined;
}

/** The directory server, and the issuer's access control server behind it, which the buyer's browser sees. */
export function addThreeDSecureRoutes(app: FastifyInstance, settings: ThreeDSecureSettings): void {
  const { acs, publicUrl } = settings;
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

  app.post('/three-d-secure/directory-server', async (request, reply) => {
    // A 3DS Server that could not read our answer; nothing is answered to that.
    if (erroSchema.safeParse(request.body).success) return reply.send();
    const origin = publicUrl ?? originOf(request);
    const message = readMessage(request.body);
    if (message.messageType === 'Erro') return message;
    if (message.messageType === 'PReq') return answerPReq(message, origin);
    return send(reply, await answerAReq(settings, message, origin));
  });

  addMethodRoutes(app);
  addChallengeRoutes(app, acs);
}

function send(reply: FastifyReply, answer: AReqAnswer): FastifyReply {
  switch (answer.kind) {
    case 'SILENCE':
      return keepSilent(reply);
    case 'BREAK':
      return loseConnection(reply);
    default:
      return reply.send(answer.message);
  }
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
