import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { findLoggedDelivery, type LoggedDelivery } from '../db/delivery-log.js';
import type { Schema } from '../db/schema.js';
import type { Reply } from '../domain/delivery.js';
import { isAcknowledged } from '../domain/judge-reply.js';
import { clockTime } from '../sandbox/happening-answer.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { deliveryRow } from './delivery-row.js';

type Send = ConsoleAnswer<'readDelivery'>['sends'][number];

const headersSchema = z.record(z.string(), z.string());

/** Tells a notification with every attempt to send it. */
export const readDelivery: ConsoleMethod<'readDelivery'> = async ({ context }, { clientId, deliveryId }) => {
  const logged = await findLoggedDelivery(context.db, clientId, deliveryId);
  if (!logged) return refused('NOT_FOUND', 'There is no such notification.');
  return done(detailOf(logged));
};

function detailOf({ delivery, attempts }: LoggedDelivery): ConsoleAnswer<'readDelivery'> {
  const last = attempts.at(-1);
  return {
    ...deliveryRow({ ...delivery, http_status: last?.http_status ?? null, error: last?.error ?? null }),
    body: delivery.body,
    sends: attempts.map((attempt) => sendOf(attempt, delivery.url)),
  };
}

function sendOf(attempt: Selectable<Schema['delivery_attempt']>, url: string): Send {
  const reply = replyOf(attempt);
  return {
    attempt: Number(attempt.attempt),
    cause: attempt.cause === 'RESEND' ? 'RESEND' : 'SCHEDULE',
    startedAt: clockTime(Number(attempt.started_at)),
    durationMs: Number(attempt.duration_ms),
    url,
    requestHeaders:
      attempt.request_headers === null ? {} : headersSchema.parse(JSON.parse(attempt.request_headers)),
    ...(reply.kind === 'answered'
      ? { httpStatus: reply.httpStatus, responseBody: reply.body }
      : { error: reply.error }),
    isDelivered: isAcknowledged(reply),
  };
}

function replyOf({ http_status, response_body, error }: Selectable<Schema['delivery_attempt']>): Reply {
  if (http_status === null) return { kind: 'failed', error: error ?? '' };
  return { kind: 'answered', httpStatus: Number(http_status), body: response_body ?? '' };
}
