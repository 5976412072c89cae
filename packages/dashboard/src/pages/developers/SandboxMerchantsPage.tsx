import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useCall } from '../../api/use-call.js';
import { Button } from '../../parts/Button.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { Listing } from '../../parts/Listing.js';
import { PageHead } from '../../parts/PageHead.js';
import { SearchField } from '../../parts/SearchField.js';
import { useQuery } from '../../route/route-context.js';
import { useSession } from '../../shell/session-context.js';
import { useTexts } from '../../text/locale.js';
import { CreateMerchantDialog } from './CreateMerchantDialog.js';
import { DeleteMerchantDialog } from './DeleteMerchantDialog.js';
import { mayCallEverywhere } from './may-call-everywhere.js';
import { ResetMerchantDialog } from './ResetMerchantDialog.js';
import { SandboxControl } from './SandboxControl.js';
import { merchantColumns, type MerchantRow } from './merchant-columns.js';

/** Merchants for tests: to make, to start anew, and to remove. */
export function SandboxMerchantsPage() {
  const { sandboxMerchants: texts } = useTexts();
  return (
    <SandboxControl title={texts.title}>
      <SandboxMerchants />
    </SandboxControl>
  );
}

/** What the client id of every one of them begins with. */
const sandboxPrefix = 'SANDBOX_';

interface Asked {
  readonly what: 'reset' | 'delete';
  readonly merchant: MerchantRow;
}

function SandboxMerchants() {
  const { sandboxMerchants: texts } = useTexts();
  const { session } = useSession();
  const { search, after } = useQuery().query;
  const [isCreating, setCreating] = useState(false);
  const [asked, ask] = useState<Asked>();
  const loaded = useCall('listMerchants', { search: search || sandboxPrefix, ...(after && { after }) });
  const refresh = useRefreshedSession(loaded.refresh);
  const isEverywhere = mayCallEverywhere(session, 'deleteSandboxMerchant');
  const shared = { onDone: refresh, onClose: () => ask(undefined) };
  return (
    <>
      <PageHead title={texts.title} text={texts.text}>
        {mayCallEverywhere(session, 'createSandboxMerchant') && (
          <Button look="primary" icon="plus" onPress={() => setCreating(true)}>
            {texts.create}
          </Button>
        )}
      </PageHead>
      <div class="filter-line">
        <SearchField label={texts.search} />
      </div>
      <Listing
        caption={texts.title}
        loaded={loaded.kind === 'ready' ? { ...loaded, answer: onlySandbox(loaded.answer) } : loaded}
        columns={merchantColumns(texts, {
          onReset: (merchant) => ask({ what: 'reset', merchant }),
          ...(isEverywhere && { onDelete: (merchant: MerchantRow) => ask({ what: 'delete', merchant }) }),
        })}
        idOf={({ clientId }) => clientId}
        empty={<EmptyState icon="shop" title={texts.none} text={texts.noneText} />}
      />
      {isCreating && <CreateMerchantDialog onDone={refresh} onClose={() => setCreating(false)} />}
      {asked?.what === 'reset' && <ResetMerchantDialog merchant={asked.merchant} {...shared} />}
      {asked?.what === 'delete' && <DeleteMerchantDialog merchant={asked.merchant} {...shared} />}
    </>
  );
}

function onlySandbox(answer: ConsoleAnswer<'listMerchants'>): ConsoleAnswer<'listMerchants'> {
  return { ...answer, items: answer.items.filter(({ isSandbox }) => isSandbox) };
}

/** Reads list and session again: the session names merchants too. */
function useRefreshedSession(refresh: () => void): () => void {
  const { client } = useConsole();
  const { replace } = useSession();
  return () => {
    refresh();
    client.call('readSession', {}).then(replace, () => undefined);
  };
}
