import type { Integration } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../../api/use-call.js';
import { Button } from '../../parts/Button.js';
import { Code } from '../../parts/Code.js';
import { DataTable } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useLocale, useTexts } from '../../text/locale.js';
import { apiKeyColumns, type ApiKey } from './api-key-columns.js';
import { CreateKeyDialog } from './CreateKeyDialog.js';
import { RevokeKeyDialog } from './RevokeKeyDialog.js';

/** Bearer keys of the merchant. */
export function ApiKeysPage() {
  const { apiKeys: texts } = useTexts();
  const merchant = useMerchant();
  const [isCreating, setCreating] = useState(false);
  const loaded = useCall('readIntegration', { clientId: merchant.clientId });
  return (
    <>
      <PageHead title={texts.title} text={texts.text}>
        {mayCall(merchant, 'createApiKey') && (
          <Button look="primary" icon="plus" onPress={() => setCreating(true)}>
            {texts.create}
          </Button>
        )}
      </PageHead>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Keys apiKeys={loaded.answer.apiKeys} onChanged={loaded.refresh} />}
      {isCreating && <CreateKeyDialog onDone={loaded.refresh} onClose={() => setCreating(false)} />}
    </>
  );
}

interface KeysProps {
  readonly apiKeys: Integration['apiKeys'];
  readonly onChanged: () => void;
}

function Keys({ apiKeys: { isOn, keys }, onChanged }: KeysProps) {
  const locale = useLocale();
  const { apiKeys: texts } = locale.texts;
  const merchant = useMerchant();
  const [revoking, revoke] = useState<ApiKey>();
  const onRevoke = mayCall(merchant, 'revokeApiKey') ? revoke : undefined;
  return (
    <>
      {!isOn && <OffNote />}
      {keys.length === 0 ? (
        <EmptyState icon="key" title={texts.none} text={texts.noneText} />
      ) : (
        <div class="table-frame">
          <DataTable
            caption={texts.title}
            columns={apiKeyColumns(locale, onRevoke)}
            rows={keys}
            idOf={({ hint }) => hint}
          />
        </div>
      )}
      {revoking && (
        <RevokeKeyDialog hint={revoking.hint} onDone={onChanged} onClose={() => revoke(undefined)} />
      )}
    </>
  );
}

/** The operator alone switches keys on. */
function OffNote() {
  const { apiKeys: texts } = useTexts();
  const { clientId } = useMerchant();
  return (
    <div class="note note-warm">
      <div class="form">
        <p>
          <strong>{texts.off}.</strong> {texts.offText}
        </p>
        <Code value={`npm run merchant -- set ${clientId} apiKeys=true`} what={texts.command} />
      </div>
    </div>
  );
}
