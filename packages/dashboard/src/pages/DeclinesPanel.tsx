import type { Overview } from '@tillgate/contract/console';
import { Panel } from '../parts/Panel.js';
import { useLocale } from '../text/locale.js';
import { textOfCode } from '../text/texts.js';
import { rateText } from './rate-text.js';

/** So many reasons are told; the rest are rare. */
const shownReasons = 8;

/** Why payments were declined, most frequent first. */
export function DeclinesPanel({ declines }: { declines: Overview['declines'] }) {
  const { tag, texts } = useLocale();
  const most = declines[0]?.count ?? 1;
  const total = declines.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={texts.home.declines}>
      {declines.length === 0 && <p class="panel-text">{texts.home.noDeclines}</p>}
      <ul class="reasons">
        {declines.slice(0, shownReasons).map(({ resultCode, count }) => (
          <li key={resultCode} class="reason">
            <span class="reason-text" title={resultCode}>
              {textOfCode(texts.resultCodes, resultCode)}
            </span>
            <span class="reason-count">
              {new Intl.NumberFormat(tag).format(count)}{' '}
              <span class="reason-share">{rateText(count, total, tag)}</span>
            </span>
            <svg class="reason-bar" width="100%" height="6" aria-hidden="true">
              <rect class="reason-ground" width="100%" height="6" rx="3" />
              <rect class="chart-bad" width={`${(100 * count) / most}%`} height="6" rx="3" />
            </svg>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
