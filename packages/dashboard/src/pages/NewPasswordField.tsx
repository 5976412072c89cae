import { TextField } from '../parts/Field.js';
import { useTexts } from '../text/locale.js';
import { isLongEnough } from './password-rule.js';

interface NewPasswordFieldProps {
  /** Whose it is: password managers keep the new one for this address. */
  readonly email: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Whether somebody tried to send it: a mistake is told from then on. */
  readonly isTried: boolean;
}

/** Asks for the new password of an account. */
export function NewPasswordField({ email, value, onText, isTried }: NewPasswordFieldProps) {
  const { account } = useTexts();
  return (
    <>
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
        value={value}
        onText={onText}
        type="password"
        autocomplete="new-password"
        hint={account.passwordRule}
        error={isTried && !isLongEnough(value) ? account.passwordRule : undefined}
        required
      />
    </>
  );
}
