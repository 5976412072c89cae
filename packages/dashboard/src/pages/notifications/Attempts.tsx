import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { Icon } from '../../parts/Icon.js';
import { headerLines } from '../../parts/lines.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { Time } from '../../parts/Time.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';
import { durationText } from '../../text/time.js';
import { replyText } from './delivery-columns.js';

type Send = ConsoleAnswer<'readDelivery'>['sends'][number];

/** Every attempt to send a notification, first to last. */
export function Attempts({ sends }: { sends: readonly Send[] }) {
  return (
    <ol class="timeline">
      {sends.map((send, index) => (
        <Attempt key={index} send={send} />
      ))}
    </ol>
  );
}

function Attempt({ send }: { send: Send }) {
  const { delivery: texts } = useTexts();
  const title =
    send.cause === 'RESEND' ? texts.byHand : fillText(texts.attempt, { attempt: String(send.attempt) });
  const outcome = send.isDelivered ? texts.received : texts.notReceived;
  return (
    <li class={`happening happening-${send.isDelivered ? 'good' : 'bad'}`}>
      <span class="happening-mark">
        <Icon name={send.isDelivered ? 'check' : 'warning'} size={16} />
      </span>
      <div class="happening-text">
        <p class="happening-head">
          <span class="happening-title">{title}</span>
          <span class="happening-time">
            <Time at={send.startedAt} />
          </span>
        </p>
        <p class="happening-line">{[outcome, replyText(send), durationText(send.durationMs)].join(' · ')}</p>
        <Messages send={send} />
      </div>
    </li>
  );
}

/** Drawn only when it is opened: an attempt has much to tell. */
function Messages({ send: { requestHeaders, responseBody } }: { send: Send }) {
  const { delivery: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="happening-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.show}</summary>
      {isOpen && <MessageBody title={texts.requestHeaders} body={headerLines(requestHeaders)} />}
      {isOpen && responseBody !== undefined && <MessageBody title={texts.responseBody} body={responseBody} />}
    </details>
  );
}
