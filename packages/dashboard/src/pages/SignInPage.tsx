import type { ConsoleSession } from '@tillgate/contract/console';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { DoorFrame } from '../parts/DoorFrame.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { TextField } from '../parts/Field.js';
import { useTexts } from '../text/locale.js';
import { CodeStep } from './CodeStep.js';

/** Asks for address and password, and where the person has an authenticator, for its code. */
export function SignInPage({ onEnter }: { onEnter: (session: ConsoleSession) => void }) {
  const { signIn } = useTexts();
  const { client } = useConsole();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, askCode] = useState(false);
  const action = useAction(async () => {
    const given = { email: email.trim(), password, ...(code !== '' && { code: code.trim() }) };
    onEnter(await client.call('signIn', given));
  });
  const isCodeNeeded = action.error?.code === 'CODE_REQUIRED';
  useEffect(() => {
    if (isCodeNeeded) askCode(true);
  }, [isCodeNeeded]);

  if (isCodeAsked) {
    const back = (): void => {
      action.clearError();
      setCode('');
      askCode(false);
    };
    return <CodeStep code={code} onCode={setCode} action={action} onBack={back} />;
  }
  return (
    <DoorFrame title={signIn.title}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          action.run();
        }}
      >
        <TextField
          label={signIn.email}
          value={email}
          onText={setEmail}
          type="email"
          autocomplete="username"
          required
        />
        <TextField
          label={signIn.password}
          value={password}
          onText={setPassword}
          type="password"
          autocomplete="current-password"
          required
        />
        <ErrorNote error={action.error} />
        <Button type="submit" look="primary" isBusy={action.isBusy}>
          {signIn.submit}
        </Button>
        <p class="field-hint">{signIn.noAccess}</p>
      </form>
    </DoorFrame>
  );
}
