import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { Amount } from '../parts/Amount.js';
import type { Column } from '../parts/DataTable.js';
import { EmptyState } from '../parts/EmptyState.js';
import { Listing } from '../parts/Listing.js';
import { PageHead } from '../parts/PageHead.js';
import { StateFilter } from '../parts/StateFilter.js';
import { MiddleClip } from '../parts/MiddleClip.js';
import { Time } from '../parts/Time.js';
import { pathTo } from '../route/paths.js';
import { useQuery } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import type { Texts } from '../text/texts.js';
import { DisputeChip } from './DisputeChip.js';

type Row = ConsoleAnswer<'listDisputes'>['items'][number];

/** All disputes, newest first. */
export function DisputesPage() {
  const texts = useTexts();
  const { disputes } = texts;
  const { clientId } = useMerchant();
  const { state, after } = useQuery().query;
  const loaded = useCall('listDisputes', { clientId, ...(state && { state }), ...(after && { after }) });
  useRefreshOn(({ type }) => type === 'PAYMENT', loaded.refresh);
  return (
    <>
      <PageHead title={disputes.title} />
      <StateFilter
        label={disputes.state}
        choices={Object.entries(texts.disputeStates).map(([value, text]) => ({ value, text }))}
      />
      <Listing
        caption={disputes.title}
        loaded={loaded}
        columns={columnsOf(texts, clientId)}
        idOf={({ disputeId }) => disputeId}
        empty={
          <EmptyState
            icon="dispute"
            title={state ? disputes.noneFound : disputes.none}
            text={state ? disputes.noneFoundText : disputes.noneText}
          />
        }
      />
    </>
  );
}

function columnsOf({ disputes }: Texts, clientId: string): Column<Row>[] {
  return [
    {
      name: disputes.amount,
      isNumber: true,
      phone: 'trail',
      render: ({ amount }) => <Amount money={amount} />,
    },
    { name: disputes.state, phone: 'subtrail', render: ({ state }) => <DisputeChip state={state} /> },
    {
      name: disputes.payment,
      phone: 'lead',
      render: ({ disputeId, paymentRequestId }) => (
        <a class="row-link" href={pathTo('dispute', { clientId, disputeId })}>
          <MiddleClip text={paymentRequestId} />
        </a>
      ),
    },
    {
      name: disputes.reason,
      phone: 'sub',
      render: ({ reason, reasonCode, type }) => (
        <span class="clip" title={reason}>
          {reason ?? reasonCode ?? type}
        </span>
      ),
    },
    {
      name: disputes.defendUntil,
      phone: 'sub',
      isNamedOnPhone: true,
      render: ({ defendUntil, state }) => (defendUntil && state === 'OPEN' ? <Time at={defendUntil} /> : '—'),
    },
    { name: disputes.created, render: ({ createdAt }) => <Time at={createdAt} /> },
  ];
}
