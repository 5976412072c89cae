import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Dialog } from '../parts/Dialog.js';
import { useToast } from '../parts/Toasts.js';
import { useTexts } from '../text/locale.js';

/** What signs a person in who lost the authenticator; shown this once. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { account } = useTexts();
  const toast = useToast();
  const keep = (): void => {
    toast(account.turnedOn);
    onClose();
  };
  return (
    <Dialog title={account.recovery} onClose={keep}>
      <div class="dialog-body">
        <p>{account.recoveryText}</p>
        <ul class="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <footer class="dialog-actions">
        <CopyButton text={codes.join('\n')} what={account.recovery} />
        <Button look="primary" onPress={keep}>
          {account.kept}
        </Button>
      </footer>
    </Dialog>
  );
}
