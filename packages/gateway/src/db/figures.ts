import { sql } from 'kysely';
import type { Db } from './engine.js';

/** Whose figures, from when until when (not included), and how long one point of a series is. Epoch milliseconds. */
export interface FigurePeriod {
  readonly clientId: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly pointMs: number;
}

/** Payments of one currency that began within one point. */
export interface PaymentPoint {
  currency: string;
  point: bigint;
  payments: bigint;
  succeeded: bigint;
  failed: bigint;
  volume: bigint;
  captured: bigint;
  refunded: bigint;
}

/** The payments of a period, by currency and point. */
export async function paymentPoints(
  db: Db,
  { clientId, fromMs, untilMs, pointMs }: FigurePeriod,
): Promise<PaymentPoint[]> {
  const { rows } = await sql<PaymentPoint>`
    select currency, (created_at - ${BigInt(fromMs)}) / ${sql.lit(pointMs)} as point, count(*) as payments,
      count(case when authorized > 0 then 1 end) as succeeded,
      count(case when state = 'FAILED' then 1 end) as failed,
      cast(sum(authorized) as bigint) as volume,
      cast(sum(captured) as bigint) as captured,
      cast(sum(refunded) as bigint) as refunded
    from payment_summary
    where client_id = ${clientId} and created_at >= ${BigInt(fromMs)} and created_at < ${BigInt(untilMs)}
    group by 1, 2`.execute(db);
  return rows;
}

/** How many refunds of a period succeeded, by currency. */
export async function refundCounts(
  db: Db,
  { clientId, fromMs, untilMs }: FigurePeriod,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ currency: string; found: bigint }>`
    select p.currency, count(*) as found from operation o join payment p on p.payment_id = o.payment_id
    where o.client_id = ${clientId} and o.kind = 'REFUND' and o.state = 'SUCCESS'
      and o.created_at >= ${BigInt(fromMs)} and o.created_at < ${BigInt(untilMs)}
    group by p.currency`.execute(db);
  return new Map(rows.map(({ currency, found }) => [currency, Number(found)]));
}

/** Why payments of a period failed, most frequent first. */
export async function declineCounts(
  db: Db,
  { clientId, fromMs, untilMs }: FigurePeriod,
): Promise<{ resultCode: string; count: number }[]> {
  const { rows } = await sql<{ result_code: string; found: bigint }>`
    select result_code, count(*) as found from payment_summary
    where client_id = ${clientId} and state = 'FAILED'
      and created_at >= ${BigInt(fromMs)} and created_at < ${BigInt(untilMs)}
    group by result_code order by found desc, result_code`.execute(db);
  return rows.map((row) => ({ resultCode: row.result_code, count: Number(row.found) }));
}

/** Notifications of a period, by their state. */
export async function deliveryCounts(
  db: Db,
  { clientId, fromMs, untilMs }: FigurePeriod,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; found: bigint }>`
    select state, count(*) as found from delivery
    where client_id = ${clientId} and created_at >= ${BigInt(fromMs)} and created_at < ${BigInt(untilMs)}
    group by state`.execute(db);
  return new Map(rows.map(({ state, found }) => [state, Number(found)]));
}

/** How long the newest notifications of a period took from the state that they tell to their acknowledgement, shortest first. */
export async function deliveryTimesMs(
  db: Db,
  { clientId, fromMs, untilMs }: FigurePeriod,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ took: bigint }>`
    select a.started_at + a.duration_ms - d.created_at as took
    from (select delivery_id, created_at, attempts from delivery
      where client_id = ${clientId} and state = 'DELIVERED'
        and created_at >= ${BigInt(fromMs)} and created_at < ${BigInt(untilMs)}
      order by created_at desc limit ${sql.lit(limit)}) d
    join delivery_attempt a on a.delivery_id = d.delivery_id and a.attempt = d.attempts
    order by took`.execute(db);
  return rows.map(({ took }) => Number(took));
}

/** What of a merchant somebody should look at, by name; without what is nought. */
export async function attentionCounts(
  db: Db,
  clientId: string,
  processingBeforeMs: number,
): Promise<{ paused: number; processing: number; disputes: number; keys: number }> {
  const { rows } = await sql<Record<'paused' | 'processing' | 'disputes' | 'keys', bigint>>`select
    (select count(*) from endpoint where client_id = ${clientId} and paused_at is not null) as paused,
    (select count(*) from payment_summary where client_id = ${clientId} and state = 'PROCESSING'
      and created_at < ${BigInt(processingBeforeMs)}) as processing,
    (select count(*) from dispute where client_id = ${clientId} and state = 'OPEN') as disputes,
    (select count(*) from merchant_key where client_id = ${clientId}) as keys`.execute(db);
  const [counts] = rows;
  const count = (name: 'paused' | 'processing' | 'disputes' | 'keys') => Number(counts?.[name] ?? 0);
  return {
    paused: count('paused'),
    processing: count('processing'),
    disputes: count('disputes'),
    keys: count('keys'),
  };
}
