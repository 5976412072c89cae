import type { ConsoleSession } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { useTexts } from '../text/locale.js';
import { NewPasswordField } from './NewPasswordField.js';
import { isLongEnough } from './password-rule.js';

interface RecoverFormProps {
  readonly token: string;
  readonly email: string;
  readonly onEnter: (session: ConsoleSession) => void;
}

/** Asks for the new password of the account that a link opens. */
export function RecoverForm({ token, email, onEnter }: RecoverFormProps) {
  const { recovery } = useTexts();
  const { client } = useConsole();
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
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
        if (isLongEnough(password)) action.run();
      }}
    >
      <NewPasswordField email={email} value={password} onText={setPassword} isTried={isTried} />
      <ErrorNote error={action.error} />
      <Button type="submit" look="primary" isBusy={action.isBusy}>
        {recovery.submit}
      </Button>
    </form>
  );
}
