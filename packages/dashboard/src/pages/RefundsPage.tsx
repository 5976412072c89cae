import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { Amount } from '../parts/Amount.js';
import { Chip, type Tone } from '../parts/Chip.js';
import type { Column } from '../parts/DataTable.js';
import { EmptyState } from '../parts/EmptyState.js';
import { DayFilter, Filters } from '../parts/Filters.js';
import { Listing } from '../parts/Listing.js';
import { PageHead } from '../parts/PageHead.js';
import { periodOf } from '../parts/period.js';
import { SearchField } from '../parts/SearchField.js';
import { StateFilter } from '../parts/StateFilter.js';
import { MiddleClip } from '../parts/MiddleClip.js';
import { Time } from '../parts/Time.js';
import { pathTo } from '../route/paths.js';
import { useQuery } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import type { Texts } from '../text/texts.js';

type Row = ConsoleAnswer<'listRefunds'>['items'][number];

const filterNames = ['search', 'state', 'from', 'until'];
const tones: Readonly<Record<Row['state'], Tone>> = { PROCESSING: 'busy', SUCCESS: 'good', FAIL: 'bad' };

/** All refunds, newest first; each leads to its payment. */
export function RefundsPage() {
  const texts = useTexts();
  const { refunds, common } = texts;
  const { clientId } = useMerchant();
  const { query } = useQuery();
  const { search, state, after } = query;
  const loaded = useCall('listRefunds', {
    clientId,
    ...(search && { search }),
    ...(state && { state }),
    ...(after && { after }),
    ...periodOf(query),
  });
  useRefreshOn(({ type }) => type === 'PAYMENT', loaded.refresh);
  const isNarrowed = filterNames.some((name) => query[name] !== undefined);
  return (
    <>
      <PageHead title={refunds.title} />
      <StateFilter
        label={refunds.state}
        choices={Object.entries(texts.refundStates).map(([value, text]) => ({ value, text }))}
      />
      <div class="filter-line">
        <SearchField label={refunds.search} placeholder={refunds.searchHint} />
        <Filters names={filterNames}>
          <DayFilter name="from" label={common.from} />
          <DayFilter name="until" label={common.until} />
        </Filters>
      </div>
      <Listing
        caption={refunds.title}
        loaded={loaded}
        columns={columnsOf(texts, clientId)}
        idOf={({ refundId }) => refundId}
        empty={
          <EmptyState
            icon={isNarrowed ? 'search' : 'refund'}
            title={isNarrowed ? refunds.noneFound : refunds.none}
            text={isNarrowed ? refunds.noneFoundText : refunds.noneText}
          />
        }
      />
    </>
  );
}

function columnsOf({ refunds, refundStates }: Texts, clientId: string): Column<Row>[] {
  return [
    {
      name: refunds.amount,
      isNumber: true,
      phone: 'trail',
      render: ({ amount }) => <Amount money={amount} />,
    },
    {
      name: refunds.state,
      phone: 'subtrail',
      render: ({ state }) => <Chip tone={tones[state]}>{refundStates[state]}</Chip>,
    },
    {
      name: refunds.payment,
      phone: 'lead',
      render: ({ paymentId, paymentRequestId }) => (
        <a class="row-link" href={pathTo('payment', { clientId, paymentId })}>
          <MiddleClip text={paymentRequestId} />
        </a>
      ),
    },
    {
      name: refunds.refund,
      phone: 'sub',
      render: ({ refundRequestId }) => <MiddleClip text={refundRequestId} />,
    },
    { name: refunds.created, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
    { name: refunds.settled, render: ({ settledAt }) => (settledAt ? <Time at={settledAt} /> : '—') },
  ];
}
