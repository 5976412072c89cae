import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../api/use-call.js';
import { useRefreshOn } from '../api/use-events.js';
import { BackLink } from '../parts/BackLink.js';
import { Code } from '../parts/Code.js';
import { ErrorState } from '../parts/ErrorState.js';
import { Facts } from '../parts/Facts.js';
import { Icon } from '../parts/Icon.js';
import { Loading } from '../parts/Loading.js';
import { PageHead } from '../parts/PageHead.js';
import { Panel } from '../parts/Panel.js';
import { Time } from '../parts/Time.js';
import { pathTo } from '../route/paths.js';
import { useParam } from '../route/route-context.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText, textOfCode } from '../text/texts.js';
import { distanceText } from '../text/time.js';
import { DisputeActions } from './DisputeActions.js';
import { DisputeChip } from './DisputeChip.js';

/** One dispute, and what can be done about it. */
export function DisputePage() {
  const { disputes } = useLocale().texts;
  const { clientId } = useMerchant();
  const loaded = useCall('readDispute', { clientId, disputeId: useParam('disputeId') });
  useRefreshOn(({ type }) => type === 'PAYMENT', loaded.refresh);
  return (
    <>
      <BackLink to={pathTo('disputes', { clientId })} text={disputes.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Dispute dispute={loaded.answer} onChanged={loaded.refresh} />}
    </>
  );
}

interface DisputeProps {
  readonly dispute: ConsoleAnswer<'readDispute'>;
  readonly onChanged: () => void;
}

function Dispute({ dispute, onChanged }: DisputeProps) {
  const { tag, texts } = useLocale();
  const { disputes } = texts;
  const { clientId } = useMerchant();
  const { paymentId, paymentRequestId, defendUntil, settledAt } = dispute;
  const amount = moneyText(dispute.amount, tag);
  return (
    <>
      <PageHead title={amount} tabTitle={fillText(disputes.tabTitle, { amount })}>
        <DisputeActions dispute={dispute} onChanged={onChanged} />
      </PageHead>
      <div class="under-head">
        <DisputeChip state={dispute.state} />
        <Code value={dispute.disputeId} what={disputes.disputeId} />
      </div>
      {dispute.canDefend && defendUntil !== undefined && (
        <p class="note note-warm">
          <Icon name="clock" />
          <span>
            {fillText(disputes.due, { amount, distance: distanceText(defendUntil, tag, Date.now()) })}
          </span>
        </p>
      )}
      <Panel title={disputes.details}>
        <Facts
          facts={[
            {
              name: disputes.payment,
              value: <a href={pathTo('payment', { clientId, paymentId })}>{paymentRequestId}</a>,
            },
            { name: disputes.reason, value: dispute.reason },
            { name: disputes.code, value: dispute.reasonCode },
            { name: disputes.type, value: textOfCode(texts.disputeTypes, dispute.type) },
            { name: disputes.created, value: <Time at={dispute.createdAt} /> },
            { name: disputes.defendUntil, value: defendUntil && <Time at={defendUntil} /> },
            { name: disputes.settled, value: settledAt && <Time at={settledAt} /> },
          ]}
        />
      </Panel>
    </>
  );
}
