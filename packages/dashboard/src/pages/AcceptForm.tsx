import type { ConsoleSession } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { TextField } from '../parts/Field.js';
import { useTexts } from '../text/locale.js';
import type { Invitation } from './InvitationPage.js';
import { isLongEnough } from './password-rule.js';

interface AcceptFormProps {
  readonly token: string;
  readonly invitation: Invitation;
  readonly onEnter: (session: ConsoleSession) => void;
}

/** Asks who the new member is, and for a password. */
export function AcceptForm({ token, invitation: { email: invited }, onEnter }: AcceptFormProps) {
  const { signIn, invitation: texts, account } = useTexts();
  const { client } = useConsole();
  const [email, setEmail] = useState(invited ?? '');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isShort, setShort] = useState(false);
  const action = useAction(async () => {
    const own = invited === undefined ? { email: email.trim() } : {};
    onEnter(await client.call('acceptInvitation', { token, name: name.trim(), password, ...own }));
  });
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setShort(!isLongEnough(password));
        if (isLongEnough(password)) action.run();
      }}
    >
      <TextField
        label={signIn.email}
        value={email}
        onText={setEmail}
        type="email"
        autocomplete="username"
        readOnly={invited !== undefined}
        required
      />
      <TextField
        label={texts.name}
        value={name}
        onText={setName}
        autocomplete="name"
        maxLength={64}
        required
      />
      <TextField
        label={signIn.password}
        value={password}
        onText={setPassword}
        type="password"
        autocomplete="new-password"
        hint={account.passwordRule}
        error={isShort && !isLongEnough(password) ? account.passwordRule : undefined}
        required
      />
      <ErrorNote error={action.error} />
      <Button type="submit" look="primary" isBusy={action.isBusy}>
        {texts.submit}
      </Button>
    </form>
  );
}
