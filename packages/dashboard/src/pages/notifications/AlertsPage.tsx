import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { useCall } from '../../api/use-call.js';
import { useRefreshOn } from '../../api/use-events.js';
import { Chip } from '../../parts/Chip.js';
import type { Column } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Listing } from '../../parts/Listing.js';
import { RowButton } from '../../parts/RowButton.js';
import { MiddleClip } from '../../parts/MiddleClip.js';
import { Time } from '../../parts/Time.js';
import { useToast } from '../../parts/Toasts.js';
import { pathTo } from '../../route/paths.js';
import { useQuery } from '../../route/route-context.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { NotificationsHead } from './NotificationsHead.js';

type Alert = ConsoleAnswer<'listAlerts'>['items'][number];

/** What went wrong with notifications, newest first. */
export function AlertsPage() {
  const { alerts: texts, notifications } = useTexts();
  const { clientId } = useMerchant();
  const { after } = useQuery().query;
  const loaded = useCall('listAlerts', { clientId, ...(after && { after }) });
  useRefreshOn(({ type }) => type === 'DELIVERY', loaded.refresh);
  const columns: Column<Alert>[] = [
    { name: texts.kind, phone: 'lead', render: (alert) => <WhatOf alert={alert} /> },
    { name: texts.state, phone: 'trail', render: ({ isResolved }) => <AlertChip isResolved={isResolved} /> },
    { name: texts.url, phone: 'sub', render: ({ url }) => <MiddleClip text={url} /> },
    { name: texts.at, phone: 'sub', render: ({ at }) => <Time at={at} /> },
    {
      name: texts.actions,
      isAction: true,
      phone: 'subtrail',
      render: (alert) => <DismissButton alert={alert} onDone={loaded.refresh} />,
    },
  ];
  return (
    <>
      <NotificationsHead view={notifications.alerts} />
      <Listing
        caption={notifications.alerts}
        loaded={loaded}
        columns={columns}
        idOf={({ alertId }) => alertId}
        empty={<EmptyState icon="check" title={texts.none} text={texts.noneText} />}
      />
    </>
  );
}

/** Leads to what it tells of. */
function WhatOf({ alert: { kind, deliveryId } }: { alert: Alert }) {
  const { alerts: texts } = useTexts();
  const merchant = useMerchant();
  const { clientId } = merchant;
  const text = texts.kinds[kind];
  if (deliveryId === undefined) {
    return (
      <a class="row-link" href={pathTo('endpoints', { clientId })}>
        {text}
      </a>
    );
  }
  if (!mayCall(merchant, 'readDelivery')) return <>{text}</>;
  return (
    <a class="row-link" href={pathTo('notification', { clientId, deliveryId })}>
      {text}
    </a>
  );
}

function AlertChip({ isResolved }: { isResolved: boolean }) {
  const { alerts: texts } = useTexts();
  return <Chip tone={isResolved ? 'good' : 'bad'}>{isResolved ? texts.resolved : texts.open}</Chip>;
}

function DismissButton({ alert, onDone }: { alert: Alert; onDone: () => void }) {
  const { alerts: texts } = useTexts();
  const merchant = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const { clientId } = merchant;
  const { alertId, kind, url, isResolved } = alert;
  const action = useAction(async () => {
    await client.call('dismissAlert', { clientId, alertId });
    toast(texts.dismissed);
    onDone();
  });
  if (isResolved || !mayCall(merchant, 'dismissAlert')) return null;
  return (
    <>
      <RowButton
        text={texts.dismiss}
        name={`${texts.dismiss}: ${texts.kinds[kind]}, ${url}`}
        onPress={action.run}
      />
      <ErrorNote error={action.error} />
    </>
  );
}
