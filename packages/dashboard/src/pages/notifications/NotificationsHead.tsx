import type { ComponentChildren } from 'preact';
import { PageHead } from '../../parts/PageHead.js';
import { Tabs } from '../../parts/Tabs.js';
import { pathTo } from '../../route/paths.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';

interface NotificationsHeadProps {
  /** Which of the views this is. */
  readonly view: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

/** What the views of notifications have in common. */
export function NotificationsHead({ view, text, children }: NotificationsHeadProps) {
  const { notifications: texts } = useTexts();
  const merchant = useMerchant();
  const at = { clientId: merchant.clientId };
  const tabs = [
    { address: pathTo('notifications', at), text: texts.deliveries },
    { address: pathTo('endpoints', at), text: texts.endpoints },
    { address: pathTo('alerts', at), text: texts.alerts },
    ...(mayCall(merchant, 'testNotification')
      ? [{ address: pathTo('notificationTest', at), text: texts.test }]
      : []),
  ];
  return (
    <>
      <PageHead title={texts.title} tabTitle={`${view} · ${texts.title}`} text={text}>
        {children}
      </PageHead>
      <Tabs label={texts.views} tabs={tabs} />
    </>
  );
}
