import { isoTime } from '@tillgate/contract';
import type { TimelineItem } from '@tillgate/contract/console';
import { apiCallDetailsSchema, factsSchema } from '../activity.js';
import type { ActivityRow } from '../db/activity.js';
import type { LoggedDelivery } from '../db/delivery-log.js';
import { isSettled, type Operation, type Payment } from '../domain/payment.js';
import { operationRow } from './operation-row.js';

interface Happened {
  readonly payment: Payment;
  readonly activity: readonly ActivityRow[];
  readonly deliveries: readonly LoggedDelivery[];
}

interface Timed {
  readonly atMs: number;
  readonly item: TimelineItem;
}

/** All that happened in a vaulting, first to last; as of a payment. */
export function vaultingTimeline(
  { activity, deliveries }: Pick<Happened, 'activity' | 'deliveries'>,
  mayReadMessages: boolean,
): TimelineItem[] {
  return inOrder([...activity.map((row) => said(row, mayReadMessages)), ...deliveries.flatMap(told)]);
}

/**
 * All that happened to a payment, first to last. What people who may not read messages see of one is that there was one.
 */
export function timelineOf(
  { payment, activity, deliveries }: Happened,
  mayReadMessages: boolean,
): TimelineItem[] {
  const { currency } = payment.facts;
  const items = [
    ...activity.map((row) => said(row, mayReadMessages)),
    ...payment.operations.flatMap((operation) => done(currency, operation)),
    ...deliveries.flatMap(told),
  ];
  return inOrder(items);
}

function inOrder(items: readonly Timed[]): TimelineItem[] {
  return items.toSorted((a, b) => a.atMs - b.atMs).map(({ item }) => item);
}

function said(row: ActivityRow, mayReadMessages: boolean): Timed {
  const atMs = Number(row.at);
  const at = isoTime(atMs);
  const details: unknown = JSON.parse(row.details);
  if (row.kind === 'API_CALL') {
    const { durationMs, requestBody, responseBody } = apiCallDetailsSchema.parse(details);
    const bodies = mayReadMessages ? { requestBody, responseBody } : {};
    const { activity_id: callId, name: method, result_code: code } = row;
    const item = {
      kind: 'API_CALL',
      at,
      callId,
      method,
      resultCode: code ?? '',
      durationMs,
      ...bodies,
    } as const;
    return { atMs, item };
  }
  const facts = mayReadMessages ? factsSchema.parse(details) : {};
  if (row.kind === 'VERIFICATION') {
    return { atMs, item: { kind: 'VERIFICATION', at, outcome: row.name, details: facts } };
  }
  if (row.kind === 'FORM') return { atMs, item: { kind: 'FORM', at, event: row.name, details: facts } };
  return { atMs, item: { kind: 'THREE_D_SECURE', at, message: row.name, details: facts } };
}

/** An operation is begun and, mostly later, settled: both are told. */
function done(currency: string, operation: Operation): Timed[] {
  const begun = { ...operation, state: 'PROCESSING' } as const;
  const moments = isSettled(operation)
    ? [
        ...(operation.settledAtMs === operation.createdAtMs
          ? []
          : [{ atMs: operation.createdAtMs, operation: begun }]),
        { atMs: operation.settledAtMs, operation },
      ]
    : [{ atMs: operation.createdAtMs, operation }];
  return moments.map(({ atMs, operation: then }) => ({
    atMs,
    item: { kind: 'OPERATION', at: isoTime(atMs), operation: operationRow(currency, then) },
  }));
}

function told({ delivery, attempts }: LoggedDelivery): Timed[] {
  return attempts.map((attempt) => {
    const atMs = Number(attempt.started_at);
    const isLast = attempt.attempt === delivery.attempts;
    return {
      atMs,
      item: {
        kind: 'NOTIFICATION',
        at: isoTime(atMs),
        deliveryId: delivery.delivery_id,
        notifyType: delivery.notify_type,
        attempt: Number(attempt.attempt),
        ...(attempt.http_status === null ? {} : { httpStatus: Number(attempt.http_status) }),
        ...(attempt.error === null ? {} : { error: attempt.error }),
        durationMs: Number(attempt.duration_ms),
        isDelivered: isLast && delivery.state === 'DELIVERED',
      },
    };
  });
}
