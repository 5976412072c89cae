import type { FastifyInstance } from 'fastify';
import {
  abandonmentRequestSchema,
  authorizationRequestSchema,
  captureRequestSchema,
  incrementRequestSchema,
  refundRequestSchema,
  verificationRequestSchema,
  voidRequestSchema,
} from '@tillgate/contract/acquirer';
import type { z } from 'zod';
import type { AcquirerHost } from './acquirer-host.js';
import { answerBooked } from './answers.js';
import type { Booked } from './ledger.js';

interface ById {
  Params: { operationId: string };
}

/** The network's interface for those who move money, as `@tillgate/contract/acquirer` describes it. */
export function addOperationRoutes(app: FastifyInstance, host: AcquirerHost): void {
  function onPost<T>(path: string, schema: z.ZodType<T>, book: (message: T) => Promise<Booked>): void {
    app.post(path, async (request, reply) => answerBooked(reply, await book(schema.parse(request.body))));
  }

  onPost('/v1/authorizations', authorizationRequestSchema, (message) => host.authorize(message));
  onPost('/v1/verifications', verificationRequestSchema, (message) => host.verify(message));
  onPost('/v1/increments', incrementRequestSchema, (message) =>
    host.operate({ kind: 'INCREMENT', ...message }),
  );
  onPost('/v1/captures', captureRequestSchema, (message) => host.operate({ kind: 'CAPTURE', ...message }));
  onPost('/v1/voids', voidRequestSchema, (message) => host.operate({ kind: 'VOID', ...message }));
  onPost('/v1/refunds', refundRequestSchema, (message) => host.operate({ kind: 'REFUND', ...message }));

  app.get<ById>('/v1/operations/:operationId', async ({ params }, reply) =>
    answerBooked(reply, await host.inquire(params.operationId)),
  );
  app.post<ById>('/v1/operations/:operationId/abandon', async ({ params, body }, reply) => {
    const message = abandonmentRequestSchema.parse(body ?? {});
    return answerBooked(reply, await host.abandon(params.operationId, message));
  });
}
