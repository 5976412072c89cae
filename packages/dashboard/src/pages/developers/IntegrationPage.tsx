import type { Integration } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { MessageBody } from '../../parts/MessageBody.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { ApiPanel } from './ApiPanel.js';
import { NotifyUrlsPanel } from './NotifyUrlsPanel.js';
import { OriginsPanel } from './OriginsPanel.js';
import { PublicKeysPanel } from './PublicKeysPanel.js';
import { SdkPanel } from './SdkPanel.js';

/** What an integration needs to know of the gateway, and what the gateway knows of it. */
export function IntegrationPage() {
  const { integration: texts } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('readIntegration', { clientId });
  return (
    <>
      <PageHead title={texts.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Panels integration={loaded.answer} onChanged={loaded.refresh} />}
    </>
  );
}

function Panels({ integration, onChanged }: { integration: Integration; onChanged: () => void }) {
  const { integration: texts } = useTexts();
  const { gatewayUrl, clientId } = integration;
  return (
    <div class="stack">
      <div class="halves halves-wide-end">
        <ApiPanel integration={integration} />
        <Panel title={texts.gatewayKey} text={texts.gatewayKeyText}>
          <MessageBody title={texts.gatewayKey} body={integration.gatewayPublicKey} />
        </Panel>
      </div>
      {gatewayUrl !== undefined && <SdkPanel gatewayUrl={gatewayUrl} clientId={clientId} />}
      <PublicKeysPanel keys={integration.publicKeys} onChanged={onChanged} />
      <div class="halves">
        <NotifyUrlsPanel urls={integration.notifyUrls} onChanged={onChanged} />
        <OriginsPanel origins={integration.allowedOrigins} onChanged={onChanged} />
      </div>
    </div>
  );
}
