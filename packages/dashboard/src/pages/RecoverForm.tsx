import type { ConsoleSession } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { TextField } from '../parts/Field.js';
import { useTexts } from '../text/locale.js';
import { isLongEnough } from './password-rule.js';

interface RecoverFormProps {
  readonly token: string;
  readonly email: string;
  readonly onEnter: (session: ConsoleSession) => void;
}

/** Asks for the new password of the account that a link opens. */
export function RecoverForm({ token, email, onEnter }: RecoverFormProps) {
  const { recovery, account } = useTexts();
  const { client } = useConsole();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = !isLongEnough(password);
  const action = useAction(async () => {
    onEnter(await client.call('recoverAccount', { token, newPassword: password }));
  });
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isShort) action.run();
      }}
    >
      {/* Password managers keep the new password for this address. */}
      <input
        class="hidden"
        type="email"
        autocomplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <TextField
        label={account.fresh}
        value={password}
        onText={setPassword}
        type="password"
        autocomplete="new-password"
        hint={account.passwordRule}
        error={isTried && isShort ? account.passwordRule : undefined}
        required
      />
      <ErrorNote error={action.error} />
      <Button type="submit" look="primary" isBusy={action.isBusy}>
        {recovery.submit}
      </Button>
    </form>
  );
}
