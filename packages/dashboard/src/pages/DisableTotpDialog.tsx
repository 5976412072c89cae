import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { TextField } from '../parts/Field.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useToast } from '../parts/Toasts.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';

/** Asks for the password before a sign-in asks for it alone again. */
export function DisableTotpDialog({ onClose }: { onClose: () => void }) {
  const { account } = useTexts();
  const { client } = useConsole();
  const { replace } = useSession();
  const toast = useToast();
  const [password, setPassword] = useState('');
  const action = useAction(async () => {
    await client.call('disableTotp', { password });
    replace(await client.call('readSession', {}));
    toast(account.turnedOff);
    onClose();
  });
  return (
    <FormDialog
      title={account.totp}
      confirm={account.turnOff}
      action={action}
      onClose={onClose}
      isIncomplete={password === ''}
      isDanger
    >
      <p>{account.turnOffText}</p>
      <TextField
        label={account.current}
        value={password}
        onText={setPassword}
        type="password"
        autocomplete="current-password"
      />
    </FormDialog>
  );
}
