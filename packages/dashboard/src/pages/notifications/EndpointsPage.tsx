import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { useCall } from '../../api/use-call.js';
import { useRefreshOn } from '../../api/use-events.js';
import { Button } from '../../parts/Button.js';
import { Chip, type Tone } from '../../parts/Chip.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Facts } from '../../parts/Facts.js';
import { Loading } from '../../parts/Loading.js';
import { Time } from '../../parts/Time.js';
import { useToast } from '../../parts/Toasts.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { countText, useLocale, useTexts } from '../../text/locale.js';
import { NotificationsHead } from './NotificationsHead.js';

type Endpoint = ConsoleAnswer<'listEndpoints'>['endpoints'][number];

/** How the servers do that notifications go to; those that need somebody come first. */
export function EndpointsPage() {
  const { endpoints: texts, notifications } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('listEndpoints', { clientId });
  useRefreshOn(({ type }) => type === 'DELIVERY', loaded.refresh);
  return (
    <>
      <NotificationsHead view={notifications.endpoints} text={texts.text} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && loaded.answer.endpoints.length === 0 && (
        <EmptyState icon="bell" title={texts.none} text={texts.noneText} />
      )}
      {loaded.kind === 'ready' && (
        <ul class="cards">
          {loaded.answer.endpoints.map((endpoint) => (
            <li key={endpoint.url} class="panel">
              <EndpointCard endpoint={endpoint} onChanged={loaded.refresh} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const tones: Readonly<Record<Endpoint['state'], Tone>> = { HEALTHY: 'good', FAILING: 'bad', PAUSED: 'held' };

function EndpointCard({ endpoint, onChanged }: { endpoint: Endpoint; onChanged: () => void }) {
  const { endpoints: texts } = useTexts();
  const names = { HEALTHY: texts.healthy, FAILING: texts.failing, PAUSED: texts.paused };
  const { url, state, reason, failures, failingSince, lastDeliveredAt, waiting } = endpoint;
  const timeOf = (at: string | undefined) => (at === undefined ? undefined : <Time at={at} />);
  return (
    <>
      <header class="card-head">
        <h2 class="wrap">{url}</h2>
        <Chip tone={tones[state]}>{names[state]}</Chip>
      </header>
      {state === 'PAUSED' && reason !== undefined && (
        <p class="note note-bad" lang="en">
          {reason}
        </p>
      )}
      <div class="card-line">
        <Facts
          facts={[
            { name: texts.waiting, value: waiting },
            { name: texts.failures, value: failures === 0 ? undefined : failures },
            { name: texts.lastFailure, value: state === 'FAILING' ? reason : undefined },
            { name: texts.failingSince, value: timeOf(failingSince) },
            { name: texts.lastDelivered, value: timeOf(lastDeliveredAt) },
          ]}
        />
        {state === 'PAUSED' && <ResumeButton url={url} onChanged={onChanged} />}
      </div>
    </>
  );
}

function ResumeButton({ url, onChanged }: { url: string; onChanged: () => void }) {
  const locale = useLocale();
  const { endpoints: texts } = locale.texts;
  const merchant = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const action = useAction(async () => {
    const { count } = await client.call('resumeEndpoint', { clientId: merchant.clientId, url });
    toast(countText(locale, texts.resumed, count));
    onChanged();
  });
  if (!mayCall(merchant, 'resumeEndpoint')) return null;
  return (
    <div>
      <Button look="primary" isBusy={action.isBusy} onPress={action.run}>
        {texts.resume}
      </Button>
      <ErrorNote error={action.error} />
    </div>
  );
}
