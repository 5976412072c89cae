import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { BackLink } from '../parts/BackLink.js';
import { Code } from '../parts/Code.js';
import { ErrorState } from '../parts/ErrorState.js';
import { Loading } from '../parts/Loading.js';
import { PageHead } from '../parts/PageHead.js';
import { Panel } from '../parts/Panel.js';
import { ZoneNote } from '../parts/ZoneNote.js';
import { pathTo } from '../route/paths.js';
import { useParam } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText, textOfCode } from '../text/texts.js';
import { PaymentActions } from './PaymentActions.js';
import { PaymentChip } from './PaymentChip.js';
import { AmountsPanel, CardPanels, DetailsPanel } from './PaymentFacts.js';
import { Timeline } from './Timeline.js';

/** One payment: what it is, what can be done, and everything that happened to it. */
export function PaymentPage() {
  const { texts } = useLocale();
  const { clientId } = useMerchant();
  const paymentId = useParam('paymentId');
  const loaded = useCall('readPayment', { clientId, paymentId });
  useRefreshOn(
    (event) =>
      event.type === 'DELIVERY' || (event.type === 'PAYMENT' && event.payment.paymentId === paymentId),
    loaded.refresh,
  );
  return (
    <>
      <BackLink to={pathTo('payments', { clientId })} text={texts.payments.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Payment payment={loaded.answer} onChanged={loaded.refresh} />}
    </>
  );
}

type Detail = ConsoleAnswer<'readPayment'>;

function Payment({ payment, onChanged }: { payment: Detail; onChanged: () => void }) {
  const { tag, texts } = useLocale();
  const amount = moneyText(payment.amount, tag);
  const { state, resultCode } = payment;
  return (
    <>
      <PageHead title={amount} tabTitle={fillText(texts.payment.tabTitle, { amount })}>
        <PaymentActions payment={payment} onChanged={onChanged} />
      </PageHead>
      <div class="under-head">
        <PaymentChip state={state} resultCode={resultCode} />
        <Code value={payment.paymentId} what={texts.payment.paymentId} />
      </div>
      {state === 'FAILED' && (
        <p class="note note-bad">
          <span>
            {textOfCode(texts.resultCodes, resultCode)} <code>{resultCode}</code>
          </span>
        </p>
      )}
      <div class="columns">
        <div class="column-main">
          <Panel title={texts.timeline.title} actions={<ZoneNote />}>
            <Timeline items={payment.timeline} />
          </Panel>
        </div>
        <div class="column-side">
          <AmountsPanel payment={payment} />
          <CardPanels payment={payment} />
          <DetailsPanel payment={payment} />
        </div>
      </div>
    </>
  );
}
