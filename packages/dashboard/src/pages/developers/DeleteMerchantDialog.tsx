import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { TextField } from '../../parts/Field.js';
import { goTo } from '../../route/browser-location.js';
import { pathTo } from '../../route/paths.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';
import type { MerchantDialogProps } from './ResetMerchantDialog.js';

/** Asks for the client id before a merchant is gone; from the pages of the one that is gone it leads away. */
export function DeleteMerchantDialog({ merchant, onDone, onClose }: MerchantDialogProps) {
  const { sandboxMerchants: texts } = useTexts();
  const here = useMerchant().clientId;
  const { client, cache } = useConsole();
  const [typed, setTyped] = useState('');
  const { clientId, displayName: name } = merchant;
  const leave = (): void => {
    onDone();
    if (clientId === here) goTo(pathTo('start', {}), 'replace');
  };
  return (
    <ConfirmDialog
      title={fillText(texts.deleteTitle, { name })}
      confirm={texts.delete}
      done={fillText(texts.deleted, { name })}
      perform={async () => {
        await client.call('deleteSandboxMerchant', { clientId });
        cache.clear();
      }}
      onDone={leave}
      onClose={onClose}
      isIncomplete={typed.trim() !== clientId}
    >
      <p>{texts.deleteText}</p>
      <TextField
        label={fillText(texts.typeToConfirm, { clientId })}
        value={typed}
        onText={setTyped}
        autocomplete="off"
        spellcheck={false}
      />
    </ConfirmDialog>
  );
}
