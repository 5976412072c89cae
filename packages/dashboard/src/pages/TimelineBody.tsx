import type { TimelineItem } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { MessageBody } from '../parts/MessageBody.js';
import { pathTo } from '../route/paths.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';

interface Message {
  readonly title: string;
  readonly body: string;
}

/** What was said, to be opened; drawn only then, because a payment has many. */
export function TimelineBody({ item }: { item: TimelineItem }) {
  const { timeline } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (item.kind === 'NOTIFICATION') return <NotificationLink deliveryId={item.deliveryId} />;
  const messages = messagesOf(item, timeline);
  if (messages.length === 0) return null;
  return (
    <details class="happening-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{timeline.show}</summary>
      {isOpen && messages.map(({ title, body }) => <MessageBody key={title} title={title} body={body} />)}
    </details>
  );
}

/** To the notification with what was sent and answered, for those who may read that. */
function NotificationLink({ deliveryId }: { deliveryId: string }) {
  const { timeline } = useTexts();
  const merchant = useMerchant();
  if (!mayCall(merchant, 'readDelivery')) return null;
  const { clientId } = merchant;
  return (
    <p class="happening-line">
      <a href={pathTo('notification', { clientId, deliveryId })}>{timeline.open}</a>
    </p>
  );
}

function messagesOf(
  item: Exclude<TimelineItem, { kind: 'NOTIFICATION' }>,
  { request, response, details }: ReturnType<typeof useTexts>['timeline'],
): Message[] {
  switch (item.kind) {
    case 'API_CALL':
      return [
        { title: request, body: item.requestBody },
        { title: response, body: item.responseBody },
      ].flatMap(({ title, body }) => (body === undefined ? [] : [{ title, body }]));
    case 'FORM':
    case 'THREE_D_SECURE':
    case 'VERIFICATION':
      return Object.keys(item.details).length === 0
        ? []
        : [{ title: details, body: JSON.stringify(item.details) }];
    case 'OPERATION':
      return [{ title: details, body: JSON.stringify(item.operation) }];
  }
}
