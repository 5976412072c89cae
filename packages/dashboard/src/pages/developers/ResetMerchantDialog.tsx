import { useConsole } from '../../api/console-context.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';
import type { MerchantRow } from './merchant-columns.js';

export interface MerchantDialogProps {
  readonly merchant: MerchantRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before a merchant forgets its payments. */
export function ResetMerchantDialog({ merchant, onDone, onClose }: MerchantDialogProps) {
  const { sandboxMerchants: texts } = useTexts();
  const { client, cache } = useConsole();
  const { clientId, displayName: name } = merchant;
  return (
    <ConfirmDialog
      title={fillText(texts.resetTitle, { name })}
      confirm={texts.reset}
      done={fillText(texts.resetDone, { name })}
      perform={async () => {
        await client.call('resetMerchant', { clientId });
        cache.clear();
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{texts.resetText}</p>
    </ConfirmDialog>
  );
}
