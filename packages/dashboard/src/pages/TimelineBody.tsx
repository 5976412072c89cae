import type { TimelineItem } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { MessageBody } from '../parts/MessageBody.js';
import { useTexts } from '../text/locale.js';

interface Message {
  readonly title: string;
  readonly body: string;
}

/** What was said, to be opened; drawn only then, because a payment has many. */
export function TimelineBody({ item }: { item: TimelineItem }) {
  const { timeline } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const messages = messagesOf(item, timeline);
  if (messages.length === 0) return null;
  return (
    <details class="happening-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{timeline.show}</summary>
      {isOpen && messages.map(({ title, body }) => <MessageBody key={title} title={title} body={body} />)}
    </details>
  );
}

function messagesOf(
  item: TimelineItem,
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
      return Object.keys(item.details).length === 0
        ? []
        : [{ title: details, body: JSON.stringify(item.details) }];
    case 'OPERATION':
      return [{ title: details, body: JSON.stringify(item.operation) }];
    case 'NOTIFICATION':
      return [];
  }
}
