import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../../api/use-call.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { Panel } from '../../parts/Panel.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { NotificationsHead } from './NotificationsHead.js';
import { TestForm } from './TestForm.js';
import { TestResult } from './TestResult.js';

/** Sends a message that the merchant's server is to be tried with, and shows how its reply is judged. */
export function TestPage() {
  const { notificationTest: texts, notifications } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('readNotificationSamples', { clientId });
  const [tested, setTested] = useState<ConsoleAnswer<'testNotification'>>();
  return (
    <>
      <NotificationsHead view={notifications.test} text={texts.text} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && (
        <div class="halves">
          <Panel title={texts.form}>
            <TestForm samples={loaded.answer.samples} onTested={setTested} />
          </Panel>
          <Panel title={texts.result}>
            <div role="status">
              {tested ? <TestResult tested={tested} /> : <p class="page-text">{texts.noResult}</p>}
            </div>
          </Panel>
        </div>
      )}
    </>
  );
}
