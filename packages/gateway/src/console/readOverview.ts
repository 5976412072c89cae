import type { Overview } from '@tillgate/contract/console';
import {
  attentionCounts,
  declineCounts,
  deliveryCounts,
  deliveryTimesMs,
  paymentPoints,
  refundCounts,
  type FigurePeriod,
} from '../db/figures.js';
import type { Context, MerchantKeys } from '../ports.js';
import { currencyFigures } from './currency-figures.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { keptFor } from './kept-for.js';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** People look again and again; the figures of a month need not be counted each time. */
const keptForMs = 5_000;
/** What has no answer after so long will not get one without somebody. */
const processingTooLongMs = 15 * 60 * 1000;
/** Times of so many notifications say what the times are. */
const mostTimes = 1_000;

const keptOf = new WeakMap<Context['db'], ReturnType<typeof keptFor<Overview>>>();

/** The figures of a merchant for the last days, by its own clock; a day begins at midnight, UTC. Some seconds old. */
export const readOverview: ConsoleMethod<'readOverview'> = async (
  { context: gateway },
  { clientId, days },
) => {
  const context = await gateway.forMerchant({ clientId });
  const merchant = await context.merchantKeys(clientId);
  if (!merchant) return refused('NOT_FOUND', 'There is no such merchant.');
  const { machineClock, clock, db } = context;
  const kept = keptOf.get(db) ?? keptFor<Overview>(keptForMs, () => machineClock.nowMs());
  keptOf.set(db, kept);
  const period = periodOf(clientId, Number(days), clock.nowMs());
  const overview = () => overviewOf(context, merchant, period);
  return done(await kept(`${clientId} ${days} ${period.fromMs}`, overview));
};

/** Whole days up to today, or the 24 hours up to this one. */
function periodOf(clientId: string, days: number, nowMs: number): FigurePeriod {
  const pointMs = days === 1 ? hourMs : dayMs;
  const untilMs = (Math.floor(nowMs / pointMs) + 1) * pointMs;
  return { clientId, fromMs: untilMs - days * dayMs, untilMs, pointMs };
}

async function overviewOf(
  { db, clock }: Context,
  merchant: MerchantKeys,
  period: FigurePeriod,
): Promise<Overview> {
  const deliveries = await deliveryCounts(db, period);
  const dead = deliveries.get('DEAD') ?? 0;
  const times = await deliveryTimesMs(db, period, mostTimes);
  const attention = await attentionCounts(db, period.clientId, clock.nowMs() - processingTooLongMs);
  const { settings } = merchant;
  return {
    currencies: currencyFigures(await paymentPoints(db, period), await refundCounts(db, period), period),
    declines: await declineCounts(db, period),
    ...(times.length === 0
      ? {}
      : { deliveryMs: { median: quantile(times, 0.5), p95: quantile(times, 0.95) } }),
    notifications: {
      delivered: deliveries.get('DELIVERED') ?? 0,
      pending: deliveries.get('PENDING') ?? 0,
      dead,
    },
    attention: [
      { kind: 'ENDPOINT_PAUSED', count: attention.paused } as const,
      { kind: 'DELIVERIES_DEAD', count: dead } as const,
      { kind: 'PAYMENTS_PROCESSING', count: attention.processing } as const,
      { kind: 'DISPUTES_OPEN', count: attention.disputes } as const,
      { kind: 'NO_KEY', count: attention.keys === 0 ? 1 : 0 } as const,
      { kind: 'NO_NOTIFY_URL', count: settings.paymentNotifyUrl === undefined ? 1 : 0 } as const,
    ].filter(({ count }) => count > 0),
  };
}

/** Of values in order. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
