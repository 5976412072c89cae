import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import type { Column } from '../parts/DataTable.js';
import { EmptyState } from '../parts/EmptyState.js';
import { DayFilter, Filters } from '../parts/Filters.js';
import { Listing } from '../parts/Listing.js';
import { PageHead } from '../parts/PageHead.js';
import { periodOf } from '../parts/period.js';
import { Time } from '../parts/Time.js';
import { useQuery } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import type { Texts } from '../text/texts.js';
import { factText } from './fact-text.js';

type Entry = ConsoleAnswer<'listAudit'>['items'][number];

/** Who changed what, when, from where. */
export function AuditPage() {
  const texts = useTexts();
  const { audit, common } = texts;
  const { clientId } = useMerchant();
  const { query } = useQuery();
  const { after } = query;
  const loaded = useCall('listAudit', { clientId, ...(after && { after }), ...periodOf(query) });
  return (
    <>
      <PageHead title={audit.title} text={audit.text} />
      <div class="filter-line">
        <Filters names={['from', 'until']}>
          <DayFilter name="from" label={common.from} />
          <DayFilter name="until" label={common.until} />
        </Filters>
      </div>
      <Listing
        caption={audit.title}
        loaded={loaded}
        columns={columnsOf(texts)}
        idOf={({ entryId }) => entryId}
        empty={<EmptyState icon="audit" title={audit.none} text={audit.noneText} />}
      />
    </>
  );
}

function columnsOf({ audit }: Texts): Column<Entry>[] {
  return [
    { name: audit.when, phone: 'sub', render: ({ at }) => <Time at={at} /> },
    { name: audit.who, phone: 'sub', render: ({ who }) => <span class="clip">{who}</span> },
    { name: audit.what, phone: 'lead', render: ({ what }) => <code>{what}</code> },
    { name: audit.details, phone: 'sub', render: ({ details }) => <Details details={details} /> },
    { name: audit.where, phone: 'trail', render: ({ from }) => from },
  ];
}

function Details({ details }: { details: Entry['details'] }) {
  const { common } = useTexts();
  const text = Object.entries(details)
    .map(([name, value]) => `${name}: ${factText(value, common)}`)
    .join(', ');
  return (
    <span class="clip clip-wide" title={text}>
      {text === '' ? '—' : text}
    </span>
  );
}
