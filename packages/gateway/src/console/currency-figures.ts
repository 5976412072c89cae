import { isoTime } from '@tillgate/contract';
import type { Overview } from '@tillgate/contract/console';
import type { FigurePeriod, PaymentPoint } from '../db/figures.js';

type CurrencyFigures = Overview['currencies'][number];

/** The figures of each currency, most payments first, with a point for each part of the period, empty ones too. */
export function currencyFigures(
  points: readonly PaymentPoint[],
  refunds: ReadonlyMap<string, number>,
  period: FigurePeriod,
): CurrencyFigures[] {
  const currencies = new Set([...points.map(({ currency }) => currency), ...refunds.keys()]);
  const figures = [...currencies].map((currency) => {
    const own = points.filter((point) => point.currency === currency);
    return figuresOf(currency, own, { refunds: refunds.get(currency) ?? 0, period });
  });
  return figures.sort((a, b) => b.payments - a.payments || (a.currency < b.currency ? -1 : 1));
}

function figuresOf(
  currency: string,
  points: readonly PaymentPoint[],
  { refunds, period }: { refunds: number; period: FigurePeriod },
): CurrencyFigures {
  const total = (name: Exclude<keyof PaymentPoint, 'currency' | 'point'>) =>
    points.reduce((sum, point) => sum + point[name], 0n);
  return {
    currency,
    volume: String(total('volume')),
    payments: Number(total('payments')),
    succeeded: Number(total('succeeded')),
    failed: Number(total('failed')),
    captured: String(total('captured')),
    refunded: String(total('refunded')),
    refunds,
    series: seriesOf(points, period),
  };
}

function seriesOf(
  points: readonly PaymentPoint[],
  { fromMs, untilMs, pointMs }: FigurePeriod,
): CurrencyFigures['series'] {
  const byPoint = new Map(points.map((point) => [Number(point.point), point]));
  return Array.from({ length: Math.ceil((untilMs - fromMs) / pointMs) }, (_, index) => {
    const point = byPoint.get(index);
    return {
      from: isoTime(fromMs + index * pointMs),
      volume: String(point?.volume ?? 0),
      succeeded: Number(point?.succeeded ?? 0),
      failed: Number(point?.failed ?? 0),
    };
  });
}
