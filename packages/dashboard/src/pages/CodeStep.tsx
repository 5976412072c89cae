import { useEffect, useRef } from 'preact/hooks';
import type { Action } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { DoorFrame } from '../parts/DoorFrame.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { TextField } from '../parts/Field.js';
import { useTexts } from '../text/locale.js';

interface CodeStepProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly action: Action;
  readonly onBack: () => void;
}

/** The second step of signing in: a code of the authenticator, or one of the recovery codes. */
export function CodeStep({ code, onCode, action, onBack }: CodeStepProps) {
  const { signIn, common } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // That a code is needed is what this step says already, until one was given.
  const isFirst = action.error?.code === 'CODE_REQUIRED' && code === '';
  return (
    <DoorFrame title={signIn.codeTitle} text={signIn.codeText}>
      <form
        ref={form}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') action.run();
        }}
      >
        <TextField
          label={signIn.code}
          value={code}
          onText={onCode}
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck={false}
          maxLength={11}
          required
        />
        <ErrorNote error={isFirst ? undefined : action.error} />
        <Button type="submit" look="primary" isBusy={action.isBusy}>
          {signIn.submit}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {common.back}
        </Button>
      </form>
    </DoorFrame>
  );
}
