import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import { useTexts } from '../text/locale.js';
import { useMerchant } from './merchant-context.js';
import { MerchantDialog } from './MerchantDialog.js';
import { ModeBadge } from './ModeBadge.js';

/** Whose payments these are, whether they are real, and a way to another merchant. */
export function MerchantSwitch() {
  const { nav } = useTexts();
  const { displayName, clientId, isSandbox } = useMerchant();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button class="merchant" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="merchant-mark" aria-hidden="true">
          <Icon name="shop" />
        </span>
        <span class="merchant-text">
          <span class="merchant-name" title={displayName}>
            {displayName}
          </span>
          <span class="merchant-line">
            <ModeBadge isSandbox={isSandbox} />
            <span class="merchant-id-end" title={clientId} aria-hidden="true">
              …{clientId.slice(-6)}
            </span>
            <span class="hidden">{clientId}</span>
          </span>
        </span>
        <Icon name="chevron" />
        <span class="hidden">{nav.switchMerchant}</span>
      </button>
      {isOpen && <MerchantDialog onClose={() => setOpen(false)} />}
    </>
  );
}
