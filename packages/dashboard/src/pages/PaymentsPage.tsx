import type { ConsoleAnswer } from '@tillgate/contract/console';
import { consoleStreams } from '@tillgate/contract/console-table';
import { requestOf } from '../api/request-of.js';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { EmptyState } from '../parts/EmptyState.js';
import { DayFilter, Filters, SelectFilter } from '../parts/Filters.js';
import { Icon } from '../parts/Icon.js';
import { Listing } from '../parts/Listing.js';
import { PageHead } from '../parts/PageHead.js';
import { SearchField } from '../parts/SearchField.js';
import { StateFilter } from '../parts/StateFilter.js';
import { useQuery } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { fillText, type Texts } from '../text/texts.js';
import { brandChoices, currencyChoices, stateChoices } from './payment-choices.js';
import { paymentColumns } from './payment-columns.js';
import { paymentFilter } from './payment-filter.js';

const filterNames = ['search', 'state', 'currency', 'brand', 'from', 'until'];

/** All payments, newest first; a new one appears, and moves through its states, by itself. */
export function PaymentsPage() {
  const texts = useTexts();
  const { clientId, displayName } = useMerchant();
  const { query } = useQuery();
  const filter = paymentFilter(clientId, query);
  const { after } = query;
  const loaded = useCall('listPayments', { ...filter, ...(after !== undefined && { after }) });
  useRefreshOn(({ type }) => type === 'PAYMENT', loaded.refresh);
  const isNarrowed = filterNames.some((name) => query[name] !== undefined);
  return (
    <>
      <PageHead title={texts.payments.title}>
        <a
          class="button button-plain"
          href={requestOf(consoleStreams.exportPayments, filter).url}
          download={fillText(texts.payments.exportName, { merchant: displayName })}
        >
          <Icon name="download" />
          <span>{texts.payments.export}</span>
        </a>
      </PageHead>
      <StateFilter label={texts.payments.state} choices={stateChoices(texts)} />
      <div class="filter-line">
        <SearchField label={texts.payments.search} placeholder={texts.payments.searchHint} />
        <Filters names={filterNames}>
          <SelectFilter name="currency" label={texts.payments.currency} choices={currencyChoices()} />
          <SelectFilter name="brand" label={texts.payments.brand} choices={brandChoices()} />
          <DayFilter name="from" label={texts.common.from} />
          <DayFilter name="until" label={texts.common.until} />
        </Filters>
      </div>
      <Listing<Row>
        caption={texts.payments.title}
        loaded={loaded}
        columns={paymentColumns(texts, clientId)}
        idOf={({ paymentId }) => paymentId}
        empty={<NoPayments isNarrowed={isNarrowed} texts={texts} />}
      />
    </>
  );
}

type Row = ConsoleAnswer<'listPayments'>['items'][number];

function NoPayments({ isNarrowed, texts: { payments } }: { isNarrowed: boolean; texts: Texts }) {
  if (isNarrowed)
    return <EmptyState icon="search" title={payments.noneFound} text={payments.noneFoundText} />;
  return <EmptyState icon="card" title={payments.none} text={payments.noneText} />;
}
