import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Code } from '../parts/Code.js';
import { TextField } from '../parts/Field.js';
import { FormDialog } from '../parts/FormDialog.js';
import { QrCode } from '../parts/QrCode.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import { RecoveryCodesDialog } from './RecoveryCodesDialog.js';
import type { StartedTotp } from './TotpPanel.js';

interface EnableTotpDialogProps {
  readonly started: StartedTotp;
  readonly onClose: () => void;
}

/** Shows the secret to an authenticator, and asks for a code of it before it counts; then for the recovery codes to be kept. */
export function EnableTotpDialog({ started: { secret, uri }, onClose }: EnableTotpDialogProps) {
  const { account } = useTexts();
  const { client } = useConsole();
  const { replace } = useSession();
  const [code, setCode] = useState('');
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const typed = code.replaceAll(' ', '');
  const action = useAction(async () => {
    const { recoveryCodes: made } = await client.call('enableTotp', { code: typed });
    setRecoveryCodes(made);
    replace(await client.call('readSession', {}));
  });
  if (recoveryCodes) return <RecoveryCodesDialog codes={recoveryCodes} onClose={onClose} />;
  return (
    <FormDialog
      title={account.totp}
      confirm={account.confirm}
      action={action}
      onClose={onClose}
      isIncomplete={!/^\d{6}$/.test(typed)}
    >
      <p>{account.scan}</p>
      <div class="totp">
        <QrCode text={uri} name={account.qr} />
        <div class="totp-text">
          <p class="field-label">{account.secret}</p>
          <Code value={secret} what={account.secret} />
          <p>
            <a href={uri}>{account.openApp}</a>
          </p>
        </div>
      </div>
      <TextField
        label={account.code}
        value={code}
        onText={setCode}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={7}
      />
    </FormDialog>
  );
}
