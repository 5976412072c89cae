import { useState } from 'preact/hooks';
import { useCall } from '../../api/use-call.js';
import { useRefreshOn } from '../../api/use-events.js';
import { Button } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { DayFilter, Filters, SelectFilter } from '../../parts/Filters.js';
import { Listing } from '../../parts/Listing.js';
import { periodOf } from '../../parts/period.js';
import { SearchField } from '../../parts/SearchField.js';
import { StateFilter } from '../../parts/StateFilter.js';
import { useQuery } from '../../route/route-context.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { deliveryColumns } from './delivery-columns.js';
import { NotificationsHead } from './NotificationsHead.js';
import { notifyTypeChoices } from './notify-types.js';
import { ResendDialog } from './ResendDialog.js';

const filterNames = ['search', 'state', 'notifyType', 'from', 'until'];

/** All notifications, newest first; each moves through its states by itself. */
export function DeliveriesPage() {
  const texts = useTexts();
  const merchant = useMerchant();
  const { query } = useQuery();
  const [isAsked, ask] = useState(false);
  const loaded = useCall('listDeliveries', questionOf(merchant.clientId, query));
  useRefreshOn(({ type }) => type === 'DELIVERY', loaded.refresh);
  return (
    <>
      <NotificationsHead view={texts.notifications.deliveries}>
        {mayCall(merchant, 'resendDeliveries') && (
          <Button icon="refund" onPress={() => ask(true)}>
            {texts.notifications.resendMany}
          </Button>
        )}
      </NotificationsHead>
      <DeliveryFilters />
      <Listing
        caption={texts.notifications.title}
        loaded={loaded}
        columns={deliveryColumns(texts, merchant)}
        idOf={({ deliveryId }) => deliveryId}
        empty={<NoDeliveries isNarrowed={filterNames.some((name) => query[name] !== undefined)} />}
      />
      {isAsked && <ResendDialog onDone={loaded.refresh} onClose={() => ask(false)} />}
    </>
  );
}

function questionOf(clientId: string, query: Readonly<Record<string, string>>) {
  const { search, state, notifyType, after } = query;
  return {
    clientId,
    ...(search && { search }),
    ...(state && { state }),
    ...(notifyType && { notifyType }),
    ...periodOf(query),
    ...(after && { after }),
  };
}

function DeliveryFilters() {
  const { common, deliveryStates, notifications: texts } = useTexts();
  return (
    <>
      <StateFilter
        label={texts.state}
        choices={Object.entries(deliveryStates).map(([value, text]) => ({ value, text }))}
      />
      <div class="filter-line">
        <SearchField label={texts.search} placeholder={texts.searchHint} />
        <Filters names={filterNames}>
          <SelectFilter name="notifyType" label={texts.type} choices={notifyTypeChoices} />
          <DayFilter name="from" label={common.from} />
          <DayFilter name="until" label={common.until} />
        </Filters>
      </div>
    </>
  );
}

function NoDeliveries({ isNarrowed }: { isNarrowed: boolean }) {
  const { notifications: texts } = useTexts();
  if (isNarrowed) return <EmptyState icon="search" title={texts.noneFound} text={texts.noneFoundText} />;
  return <EmptyState icon="bell" title={texts.none} text={texts.noneText} />;
}
