import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import {
  authorizationRequestSchema,
  captureRequestSchema,
  operationNotReceived,
} from '@tillgate/contract/acquirer';
import { z } from 'zod';
import { fingerprint } from './fingerprint.js';
import { judge } from './issuer.js';
import type { Journal } from './journal.js';
import { Ledger, type Booked } from './ledger.js';

const bodyLimitBytes = 16 * 1024;

/** The network's HTTP interface, as `@tillgate/contract/acquirer` describes it. It writes no log: requests hold card numbers. */
export function buildServer(journal?: Journal): FastifyInstance {
  const app = Fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: 'idle' });
  const ledger = new Ledger(journal);
  const fingerprintKey = randomBytes(32);

  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'NOT_FOUND', 'There is no such endpoint.'));
  app.get('/health', () => ({ status: 'UP' }));

  app.post('/v1/authorizations', (request, reply) => {
    const message = authorizationRequestSchema.parse(request.body);
    const verdict = judge(message);
    if (verdict.delivery === 'LOSE_REQUEST') return loseConnection(reply);
    const { operationId, amount } = message;
    const mark = fingerprint(fingerprintKey, message);
    const booked = ledger.authorize({ operationId, fingerprint: mark, amount }, verdict);
    const isLost = verdict.delivery === 'LOSE_REPLY' && booked.kind === 'BOOKED' && !booked.isRepeat;
    return isLost ? loseConnection(reply) : answerBooked(reply, booked);
  });

  app.post('/v1/captures', (request, reply) => {
    const message = captureRequestSchema.parse(request.body);
    return answerBooked(reply, ledger.capture(message, fingerprint(fingerprintKey, message)));
  });

  app.get<{ Params: { operationId: string } }>('/v1/operations/:operationId', (request, reply) => {
    const found = ledger.inquire(request.params.operationId);
    return found ?? refuse(reply, 404, operationNotReceived, 'This operation was never received.');
  });

  app.post<{ Params: { operationId: string } }>('/v1/operations/:operationId/abandon', (request) =>
    ledger.abandon(request.params.operationId),
  );

  return app;
}

function answerBooked(reply: FastifyReply, booked: Booked) {
  if (booked.kind === 'BOOKED') return reply.send(booked.reply);
  return refuse(reply, 409, 'OPERATION_ID_REUSED', 'This operation id was used before with another content.');
}

/** Breaks the connection without a byte of reply, as a network does that fails half-way. */
function loseConnection(reply: FastifyReply) {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function refuse(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ code, message });
}

/** Names the field and the rule, never the value: it may be a card number. */
function answerError(error: FastifyError | z.ZodError, _request: unknown, reply: FastifyReply) {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return refuse(
      reply,
      400,
      'BODY_NOT_VALID',
      `${issue?.path.join('.') || 'body'}: ${issue?.code ?? 'not valid'}`,
    );
  }
  const status = error.statusCode ?? 500;
  return status < 500
    ? refuse(reply, status, 'BODY_NOT_VALID', 'Send a JSON object as application/json.')
    : refuse(reply, 500, 'INTERNAL_ERROR', 'The simulator failed.');
}
