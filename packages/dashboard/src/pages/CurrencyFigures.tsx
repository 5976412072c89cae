import type { Overview } from '@tillgate/contract/console';
import { BarChart, type ChartPoint } from '../parts/BarChart.js';
import { Figure } from '../parts/Figure.js';
import { Panel } from '../parts/Panel.js';
import { countText, useLocale, type Locale } from '../text/locale.js';
import { moneyText, shareOf } from '../text/money.js';
import { fillText } from '../text/texts.js';
import { pointText } from '../text/time.js';
import { rateText } from './rate-text.js';

type Figures = Overview['currencies'][number];

/** Volume, success, and what was taken and given back, of one currency. */
export function CurrencyFigures({ figures, isDay }: { figures: Figures; isDay: boolean }) {
  const locale = useLocale();
  const { home } = locale.texts;
  const { currency, volume, captured, refunded, refunds, succeeded, failed } = figures;
  const amount = (value: string): string => moneyText({ currency, value }, locale.tag);
  const total = succeeded + failed;
  return (
    <>
      <div class="home-row home-row-charts">
        <Panel title={home.volume}>
          <Figure value={amount(volume)} text={countText(locale, home.payments, figures.payments)} />
          <BarChart
            title={home.volume}
            points={volumePoints(figures, locale, isDay)}
            top={amount(mostVolume(figures))}
          />
        </Panel>
        <Panel title={home.success}>
          <Figure
            value={total === 0 ? '—' : rateText(succeeded, total, locale.tag)}
            text={
              total === 0
                ? home.noRate
                : countText(locale, home.outcomes, total, {
                    succeeded: new Intl.NumberFormat(locale.tag).format(succeeded),
                  })
            }
          />
          <BarChart
            title={home.success}
            points={outcomePoints(figures, locale, isDay)}
            top={new Intl.NumberFormat(locale.tag).format(mostAttempts(figures))}
          />
        </Panel>
      </div>
      <div class="home-row">
        <Panel title={home.captured}>
          <Figure value={amount(captured)} text={home.capturedText} />
        </Panel>
        <Panel title={home.refunded}>
          <Figure value={amount(refunded)} text={countText(locale, home.refunds, refunds)} />
        </Panel>
      </div>
    </>
  );
}

/** The volume of the best day, or hour. */
function mostVolume({ series }: Figures): string {
  return series.reduce((most, { volume }) => (BigInt(volume) > BigInt(most) ? volume : most), '0');
}

function mostAttempts({ series }: Figures): number {
  return Math.max(0, ...series.map(({ succeeded, failed }) => succeeded + failed));
}

function volumePoints(figures: Figures, { tag }: Locale, isDay: boolean): ChartPoint[] {
  const { currency, series } = figures;
  const most = mostVolume(figures);
  return series.map(({ from, volume }) => ({
    name: pointText(from, tag, isDay),
    text: moneyText({ currency, value: volume }, tag),
    parts: [{ share: shareOf(volume, most), tone: 'accent' }],
  }));
}

function outcomePoints(figures: Figures, { tag, texts }: Locale, isDay: boolean): ChartPoint[] {
  const most = Math.max(1, mostAttempts(figures));
  return figures.series.map(({ from, succeeded, failed }) => ({
    name: pointText(from, tag, isDay),
    text: fillText(texts.home.point, { succeeded: String(succeeded), failed: String(failed) }),
    parts: [
      { share: succeeded / most, tone: 'good' },
      { share: failed / most, tone: 'bad' },
    ],
  }));
}
