import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { BackLink } from '../../parts/BackLink.js';
import { Chip } from '../../parts/Chip.js';
import { Code } from '../../parts/Code.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Facts } from '../../parts/Facts.js';
import { Icon } from '../../parts/Icon.js';
import { headerLines } from '../../parts/lines.js';
import { Loading } from '../../parts/Loading.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { useParam } from '../../route/route-context.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { durationText } from '../../text/time.js';
import { resultTones } from './ApiLogPage.js';
import { SignaturePanel } from './SignaturePanel.js';

type Call = ConsoleAnswer<'readApiCall'>;

/** One call: what was said, what had to be signed, and why it was refused. */
export function ApiCallPage() {
  const { apiLog: texts } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('readApiCall', { clientId, callId: useParam('callId') });
  return (
    <>
      <BackLink to={pathTo('apiLog', { clientId })} text={texts.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <CallPanels call={loaded.answer} />}
    </>
  );
}

function CallPanels({ call }: { call: Call }) {
  const { apiLog: texts } = useTexts();
  const { method, resultStatus, resultCode, callId, refusal, signature, stringToSign } = call;
  return (
    <>
      <PageHead title={method} />
      <div class="under-head">
        <Chip tone={resultTones[resultStatus]}>{resultCode}</Chip>
        <Code value={callId} what={texts.callId} />
      </div>
      {refusal !== undefined && (
        <p class="note note-bad" role="note" aria-label={texts.refusal}>
          <Icon name="warning" />
          <span lang="en">{refusal}</span>
        </p>
      )}
      <div class="columns">
        <div class="stack">
          {signature && <SignaturePanel finding={signature} />}
          <Panel title={texts.messages}>
            <div class="form">
              <MessageBody title={texts.requestHeaders} body={headerLines(call.requestHeaders)} />
              <MessageBody title={texts.requestBody} body={call.requestBody} />
              <MessageBody title={texts.responseBody} body={call.responseBody} />
            </div>
          </Panel>
          {stringToSign !== undefined && (
            <Panel title={texts.stringToSign} text={texts.stringToSignText}>
              <MessageBody title={texts.stringToSign} body={stringToSign} />
            </Panel>
          )}
        </div>
        <DetailsPanel call={call} />
      </div>
    </>
  );
}

function DetailsPanel({ call }: { call: Call }) {
  const { apiLog: texts } = useTexts();
  const { clientId } = useMerchant();
  const { paymentId, paymentRequestId } = call;
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { name: texts.at, value: <Time at={call.at} /> },
          { name: texts.took, value: durationText(call.durationMs) },
          { name: texts.path, value: <code>{call.path}</code> },
          { name: texts.from, value: call.from },
          {
            name: texts.request,
            value: paymentRequestId && <Code value={paymentRequestId} what={texts.request} />,
          },
          {
            name: texts.payment,
            value: paymentId && (
              <a href={pathTo('payment', { clientId, paymentId })}>
                <code>{paymentId}</code>
              </a>
            ),
          },
        ]}
      />
    </Panel>
  );
}
