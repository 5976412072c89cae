import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { EmptyState } from '../parts/EmptyState.js';
import { ErrorState } from '../parts/ErrorState.js';
import { Loading } from '../parts/Loading.js';
import { PageHead } from '../parts/PageHead.js';
import { Segments } from '../parts/Segments.js';
import { useQuery } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { Attention } from './Attention.js';
import { CurrencyFigures } from './CurrencyFigures.js';
import { DeclinesPanel } from './DeclinesPanel.js';
import { DeliveryPanel } from './DeliveryPanel.js';
import { isPeriod } from './home-period.js';

/** Figures need not follow every payment at once. */
const quietMs = 3_000;

/** How the merchant does, and what somebody should look at. */
export function HomePage() {
  const { home } = useTexts();
  const { clientId } = useMerchant();
  const { query, change } = useQuery();
  const days = isPeriod(query['days']) ? query['days'] : '7';
  const loaded = useCall('readOverview', { clientId, days });
  useRefreshOn(() => true, loaded.refresh, quietMs);
  return (
    <>
      <PageHead title={home.title}>
        <Segments
          label={home.period}
          value={days}
          choices={Object.entries(home.periods).map(([value, text]) => ({ value, text }))}
          onChoose={(value) => change({ days: value })}
        />
      </PageHead>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Overview overview={loaded.answer} isDay={days === '1'} />}
    </>
  );
}

function Overview({ overview, isDay }: { overview: ConsoleAnswer<'readOverview'>; isDay: boolean }) {
  const { home } = useTexts();
  const { query, change } = useQuery();
  const { currencies } = overview;
  const shown = currencies.find(({ currency }) => currency === query['currency']) ?? currencies[0];
  return (
    <div class="home">
      <Attention items={overview.attention} />
      {currencies.length > 1 && (
        <Segments
          label={home.currency}
          value={shown?.currency ?? ''}
          choices={currencies.map(({ currency }) => ({ value: currency, text: currency }))}
          onChoose={(currency) => change({ currency })}
        />
      )}
      {shown ? (
        <CurrencyFigures figures={shown} isDay={isDay} />
      ) : (
        <EmptyState icon="card" title={home.none} text={home.noneText} />
      )}
      <div class="home-row">
        <DeclinesPanel declines={overview.declines} />
        <DeliveryPanel deliveryMs={overview.deliveryMs} counts={overview.notifications} />
      </div>
    </div>
  );
}
