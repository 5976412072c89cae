import type { FastifyError, FastifyReply } from 'fastify';
import { bodyNotValid, operationNotReceived } from '@tillgate/contract/acquirer';
import { z } from 'zod';
import type { Asked } from './acquirer-host.js';
import type { Booked } from './ledger.js';

/** Answers with what was booked, or as if the network had failed half-way. */
export function answerBooked(reply: FastifyReply, booked: Booked | Asked) {
  switch (booked.kind) {
    case 'BOOKED':
      return reply.send(booked.reply);
    case 'CONFLICT':
      return refuse(
        reply,
        409,
        'OPERATION_ID_REUSED',
        'This operation id was used before with another content.',
      );
    case 'NOT_RECEIVED':
      return refuse(reply, 404, operationNotReceived, 'This operation was never received.');
    case 'LOST':
      return loseConnection(reply);
  }
}

export function refuse(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ code, message });
}

/** Names the field and the rule, never the value: it may be a card number. */
export function answerError(error: FastifyError | z.ZodError, _request: unknown, reply: FastifyReply) {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return refuse(
      reply,
      400,
      bodyNotValid,
      `${issue?.path.join('.') || 'body'}: ${issue?.code ?? 'not valid'}`,
    );
  }
  const status = error.statusCode ?? 500;
  return status < 500
    ? refuse(reply, status, bodyNotValid, 'Send a JSON object as application/json.')
    : refuse(reply, 500, 'INTERNAL_ERROR', 'The simulator failed.');
}

/** Breaks the connection without a byte of reply. */
export function loseConnection(reply: FastifyReply) {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}
