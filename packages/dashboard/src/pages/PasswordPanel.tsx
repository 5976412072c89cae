import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { TextField } from '../parts/Field.js';
import { Panel } from '../parts/Panel.js';
import { useToast } from '../parts/Toasts.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import { NewPasswordField } from './NewPasswordField.js';
import { isLongEnough } from './password-rule.js';

/** Changes the password of who is signed in. */
export function PasswordPanel() {
  const { account } = useTexts();
  const { client } = useConsole();
  const { session, replace } = useSession();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [isTried, setTried] = useState(false);
  const action = useAction(async () => {
    replace(await client.call('changePassword', { currentPassword: current, newPassword: fresh }));
    setCurrent('');
    setFresh('');
    setTried(false);
    toast(account.changed);
  });
  return (
    <Panel title={account.password} text={account.passwordText}>
      <form
        class="form form-narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isLongEnough(fresh)) action.run();
        }}
      >
        <TextField
          label={account.current}
          value={current}
          onText={setCurrent}
          type="password"
          autocomplete="current-password"
        />
        <NewPasswordField email={session.person.email} value={fresh} onText={setFresh} isTried={isTried} />
        <ErrorNote error={action.error} />
        <div>
          <Button type="submit" isBusy={action.isBusy}>
            {account.change}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
