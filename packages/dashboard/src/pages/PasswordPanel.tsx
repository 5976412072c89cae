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
  const isShort = !isLongEnough(fresh);
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
          if (!isShort) action.run();
        }}
      >
        {/* Password managers keep the new password for this address. */}
        <input
          class="hidden"
          type="email"
          autocomplete="username"
          value={session.person.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField
          label={account.current}
          value={current}
          onText={setCurrent}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          label={account.fresh}
          value={fresh}
          onText={setFresh}
          type="password"
          autocomplete="new-password"
          hint={account.passwordRule}
          error={isTried && isShort ? account.passwordRule : undefined}
        />
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
