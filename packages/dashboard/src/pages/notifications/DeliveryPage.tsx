import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useCall } from '../../api/use-call.js';
import { useRefreshOn } from '../../api/use-events.js';
import { BackLink } from '../../parts/BackLink.js';
import { Button } from '../../parts/Button.js';
import { Code } from '../../parts/Code.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Facts } from '../../parts/Facts.js';
import { Loading } from '../../parts/Loading.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { Time } from '../../parts/Time.js';
import { ZoneNote } from '../../parts/ZoneNote.js';
import { pathTo } from '../../route/paths.js';
import { useParam } from '../../route/route-context.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';
import { Attempts } from './Attempts.js';
import { DeliveryChip } from './DeliveryChip.js';

type Detail = ConsoleAnswer<'readDelivery'>;

/** One notification: what is sent, and what became of each attempt. */
export function DeliveryPage() {
  const { notifications } = useTexts();
  const { clientId } = useMerchant();
  const deliveryId = useParam('deliveryId');
  const loaded = useCall('readDelivery', { clientId, deliveryId });
  useRefreshOn((event) => event.type === 'DELIVERY' && event.deliveryId === deliveryId, loaded.refresh);
  return (
    <>
      <BackLink to={pathTo('notifications', { clientId })} text={notifications.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Delivery delivery={loaded.answer} onChanged={loaded.refresh} />}
    </>
  );
}

function Delivery({ delivery, onChanged }: { delivery: Detail; onChanged: () => void }) {
  const { delivery: texts } = useTexts();
  return (
    <>
      <PageHead title={delivery.notifyType}>
        <ResendButton delivery={delivery} onChanged={onChanged} />
      </PageHead>
      <div class="under-head">
        <DeliveryChip state={delivery.state} isPaused={delivery.isPaused} />
        <Code value={delivery.deliveryId} what={texts.id} />
      </div>
      {delivery.isPaused && <PausedNote />}
      <div class="columns">
        <div class="stack">
          <Panel title={texts.attemptsTitle} actions={<ZoneNote />}>
            {delivery.sends.length === 0 ? <p>{texts.noAttempts}</p> : <Attempts sends={delivery.sends} />}
          </Panel>
          <MessageBody title={texts.body} body={delivery.body} />
        </div>
        <DetailsPanel delivery={delivery} />
      </div>
    </>
  );
}

function PausedNote() {
  const { delivery: texts } = useTexts();
  const { clientId } = useMerchant();
  return (
    <p class="note">
      <span>
        {texts.pausedText} <a href={pathTo('endpoints', { clientId })}>{texts.toEndpoints}</a>
      </span>
    </p>
  );
}

function DetailsPanel({ delivery }: { delivery: Detail }) {
  const { delivery: texts, notifications } = useTexts();
  const { clientId } = useMerchant();
  const { paymentId, nextAttemptAt } = delivery;
  const payment = paymentId !== undefined && (
    <a href={pathTo('payment', { clientId, paymentId })}>
      <code>{paymentId}</code>
    </a>
  );
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { name: notifications.url, value: <Code value={delivery.url} what={notifications.url} /> },
          { name: texts.payment, value: payment || undefined },
          { name: notifications.created, value: <Time at={delivery.createdAt} /> },
          { name: notifications.attempts, value: delivery.attempts },
          {
            name: notifications.nextAttempt,
            value: nextAttemptAt === undefined ? undefined : <Time at={nextAttemptAt} />,
          },
        ]}
      />
    </Panel>
  );
}

function ResendButton({ delivery, onChanged }: { delivery: Detail; onChanged: () => void }) {
  const { delivery: texts } = useTexts();
  const merchant = useMerchant();
  const { client } = useConsole();
  const [isAsked, ask] = useState(false);
  const { clientId } = merchant;
  const { deliveryId, url, state } = delivery;
  if (!mayCall(merchant, 'resendDelivery')) return null;
  return (
    <>
      <Button look="primary" onPress={() => ask(true)}>
        {texts.resend}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={texts.resendTitle}
          confirm={texts.resend}
          done={texts.resent}
          perform={() => client.call('resendDelivery', { clientId, deliveryId })}
          onDone={onChanged}
          onClose={() => ask(false)}
          isHarmless
        >
          <p class="wrap">{fillText(texts.resendText, { url })}</p>
          {state === 'DELIVERED' && <p>{texts.resendReceived}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
