import type { ConsoleAnswer } from '@tillgate/contract/console';
import { Chip } from '../../parts/Chip.js';
import { Facts } from '../../parts/Facts.js';
import { Icon } from '../../parts/Icon.js';
import { headerLines } from '../../parts/lines.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { useTexts } from '../../text/locale.js';
import { durationText } from '../../text/time.js';

type Tested = ConsoleAnswer<'testNotification'>;

/** How a reply was judged, rule by rule, and what was said. */
export function TestResult({ tested }: { tested: Tested }) {
  const { notificationTest: texts, delivery } = useTexts();
  const { isDelivered, durationMs, httpStatus, error, requestHeaders, responseBody } = tested;
  return (
    <div class="form">
      <p>
        <Chip tone={isDelivered ? 'good' : 'bad'}>{isDelivered ? texts.received : texts.notReceived}</Chip>
      </p>
      <Rules rules={tested.rules} />
      <Facts
        facts={[
          { name: texts.httpStatus, value: httpStatus },
          { name: texts.error, value: error },
          { name: texts.duration, value: durationText(durationMs) },
        ]}
      />
      <MessageBody title={delivery.requestHeaders} body={headerLines(requestHeaders)} />
      {responseBody !== undefined && <MessageBody title={delivery.responseBody} body={responseBody} />}
    </div>
  );
}

function Rules({ rules }: { rules: Tested['rules'] }) {
  const { notificationTest: texts } = useTexts();
  return (
    <ul class="rules" aria-label={texts.judgement}>
      {rules.map(({ rule, isKept }) => (
        <li key={rule} class={`rule rule-${isKept ? 'kept' : 'broken'}`}>
          <Icon name={isKept ? 'check' : 'close'} size={16} />
          <span class="hidden">{isKept ? texts.kept : texts.broken}: </span>
          <span>{texts.rules[rule]}</span>
        </li>
      ))}
    </ul>
  );
}
