import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  authorizationRequestSchema,
  captureRequestSchema,
  incrementRequestSchema,
  operationNotReceived,
  refundRequestSchema,
  verificationRequestSchema,
  voidRequestSchema,
} from '@tillgate/contract/acquirer';
import type { z } from 'zod';
import { answerBooked, answerError, refuse } from './answers.js';
import { fingerprint } from './fingerprint.js';
import { judgeAuthorization, judgeVerification } from './issuer.js';
import type { Journal } from './journal.js';
import { Ledger, type Booked } from './ledger.js';
import { addThreeDSecureRoutes } from './three-d-secure/routes.js';

const bodyLimitBytes = 16 * 1024;

/**
 * The network's HTTP interface, as `@tillgate/contract/acquirer` and `@tillgate/contract/three-d-secure` describe it. It
 * writes no log: requests hold card numbers. `publicUrl`: where browsers find the ACS; absent: as the gateway finds us.
 */
export function buildServer(journal?: Journal, publicUrl?: string): FastifyInstance {
  const app = Fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: 'idle' });
  const ledger = new Ledger(journal);
  const fingerprintKey = randomBytes(32);

  function onPost<T>(path: string, schema: z.ZodType<T>, book: (message: T) => Booked): void {
    app.post(path, (request, reply) => answerBooked(reply, book(schema.parse(request.body))));
  }

  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'NOT_FOUND', 'There is no such endpoint.'));
  app.get('/health', () => ({ status: 'UP' }));

  onPost('/v1/authorizations', authorizationRequestSchema, (message) => {
    const { later, ...verdict } = judgeAuthorization(message);
    const { operationId, amount } = message;
    const operation = { kind: 'AUTHORIZATION', operationId, amount, later } as const;
    return ledger.bookOnCard(operation, verdict, fingerprint(fingerprintKey, message));
  });
  onPost('/v1/verifications', verificationRequestSchema, (message) => {
    const operation = { kind: 'VERIFICATION', operationId: message.operationId } as const;
    return ledger.bookOnCard(operation, judgeVerification(message), fingerprint(fingerprintKey, message));
  });
  onPost('/v1/increments', incrementRequestSchema, (message) =>
    ledger.bookOnAuthorization({ kind: 'INCREMENT', ...message }),
  );
  onPost('/v1/captures', captureRequestSchema, (message) =>
    ledger.bookOnAuthorization({ kind: 'CAPTURE', ...message }),
  );
  onPost('/v1/voids', voidRequestSchema, (message) =>
    ledger.bookOnAuthorization({ kind: 'VOID', ...message }),
  );
  onPost('/v1/refunds', refundRequestSchema, (message) =>
    ledger.bookOnAuthorization({ kind: 'REFUND', ...message }),
  );

  app.get<{ Params: { operationId: string } }>('/v1/operations/:operationId', (request, reply) => {
    const found = ledger.inquire(request.params.operationId);
    return found ?? refuse(reply, 404, operationNotReceived, 'This operation was never received.');
  });

  app.post<{ Params: { operationId: string } }>('/v1/operations/:operationId/abandon', (request) =>
    ledger.abandon(request.params.operationId),
  );

  addThreeDSecureRoutes(app, publicUrl);
  return app;
}
