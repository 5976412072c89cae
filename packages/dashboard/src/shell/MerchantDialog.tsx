import { useState } from 'preact/hooks';
import { useCall } from '../api/use-call.js';
import { Dialog } from '../parts/Dialog.js';
import { ErrorState } from '../parts/ErrorState.js';
import { TextField } from '../parts/Field.js';
import { pathTo } from '../route/paths.js';
import { useTexts } from '../text/locale.js';
import { useMerchant, type Merchant } from './merchant-context.js';
import { ModeBadge } from './ModeBadge.js';

/** The merchants of the person, to choose from or to look through. */
export function MerchantDialog({ onClose }: { onClose: () => void }) {
  const { nav } = useTexts();
  const [search, setSearch] = useState('');
  const trimmed = search.trim();
  const loaded = useCall('listMerchants', trimmed === '' ? {} : { search: trimmed });
  return (
    <Dialog title={nav.merchants} onClose={onClose}>
      <div class="dialog-body">
        <TextField label={nav.findMerchant} value={search} onText={setSearch} type="search" maxLength={64} />
        {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
        <ul class="merchants" aria-busy={loaded.kind === 'loading'}>
          {loaded.kind === 'ready' &&
            loaded.answer.items.map((merchant) => (
              <li key={merchant.clientId}>
                <Row merchant={merchant} onChoose={onClose} />
              </li>
            ))}
        </ul>
        {loaded.kind === 'ready' && loaded.answer.items.length === 0 && <p>{nav.noMerchantFound}</p>}
        {loaded.kind === 'ready' && loaded.answer.next !== undefined && (
          <p class="field-hint">{nav.moreMerchants}</p>
        )}
      </div>
    </Dialog>
  );
}

function Row({ merchant, onChoose }: { merchant: Merchant; onChoose: () => void }) {
  const isHere = useMerchant().clientId === merchant.clientId;
  return (
    <a
      class="merchant-row"
      href={pathTo('home', { clientId: merchant.clientId })}
      aria-current={isHere}
      onClick={onChoose}
    >
      <span class="merchant-text">
        <span class="merchant-name">{merchant.displayName}</span>
        <code class="merchant-id">{merchant.clientId}</code>
      </span>
      <ModeBadge isSandbox={merchant.isSandbox} />
    </a>
  );
}
