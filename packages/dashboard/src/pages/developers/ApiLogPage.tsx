import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { Chip, type Tone } from '../../parts/Chip.js';
import type { Column } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { DayFilter, Filters } from '../../parts/Filters.js';
import { Listing } from '../../parts/Listing.js';
import { PageHead } from '../../parts/PageHead.js';
import { periodOf } from '../../parts/period.js';
import { SearchField } from '../../parts/SearchField.js';
import { StateFilter } from '../../parts/StateFilter.js';
import { MiddleClip } from '../../parts/MiddleClip.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { useQuery } from '../../route/route-context.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { Texts } from '../../text/texts.js';
import { durationText } from '../../text/time.js';

type Call = ConsoleAnswer<'listApiCalls'>['items'][number];

const filterNames = ['search', 'state', 'from', 'until'];

/** Calls of the wire API, newest first. */
export function ApiLogPage() {
  const texts = useTexts();
  const { apiLog, common } = texts;
  const { clientId } = useMerchant();
  const { query } = useQuery();
  const loaded = useCall('listApiCalls', questionOf(clientId, query));
  return (
    <>
      <PageHead title={apiLog.title} />
      <StateFilter
        label={apiLog.status}
        choices={Object.entries(apiLog.statuses).map(([value, text]) => ({ value, text }))}
      />
      <div class="filter-line">
        <SearchField label={apiLog.search} placeholder={apiLog.searchHint} />
        <Filters names={filterNames}>
          <DayFilter name="from" label={common.from} />
          <DayFilter name="until" label={common.until} />
        </Filters>
      </div>
      <Listing
        caption={apiLog.title}
        loaded={loaded}
        columns={columnsOf(texts, clientId)}
        idOf={({ callId }) => callId}
        empty={<NoCalls isNarrowed={filterNames.some((name) => query[name] !== undefined)} />}
      />
    </>
  );
}

function questionOf(clientId: string, query: Readonly<Record<string, string>>) {
  const { search, state, after } = query;
  return {
    clientId,
    ...(search && { search }),
    ...(state && { resultStatus: state }),
    ...periodOf(query),
    ...(after && { after }),
  };
}

/** How each result status looks. */
export const resultTones: Readonly<Record<Call['resultStatus'], Tone>> = { S: 'good', F: 'bad', U: 'held' };

function columnsOf({ apiLog: texts }: Texts, clientId: string): Column<Call>[] {
  return [
    {
      name: texts.method,
      phone: 'lead',
      render: ({ callId, method }) => (
        <a class="row-link" href={pathTo('apiCall', { clientId, callId })}>
          {method}
        </a>
      ),
    },
    {
      name: texts.code,
      phone: 'trail',
      render: ({ resultStatus, resultCode }) => <Chip tone={resultTones[resultStatus]}>{resultCode}</Chip>,
    },
    {
      name: texts.request,
      phone: 'sub',
      render: ({ paymentRequestId }) => <MiddleClip text={paymentRequestId ?? '—'} />,
    },
    {
      name: texts.took,
      isNumber: true,
      phone: 'subtrail',
      render: ({ durationMs }) => durationText(durationMs),
    },
    { name: texts.at, phone: 'sub', render: ({ at }) => <Time at={at} /> },
  ];
}

function NoCalls({ isNarrowed }: { isNarrowed: boolean }) {
  const { apiLog: texts } = useTexts();
  if (isNarrowed) return <EmptyState icon="search" title={texts.noneFound} text={texts.noneFoundText} />;
  return <EmptyState icon="log" title={texts.none} text={texts.noneText} />;
}
