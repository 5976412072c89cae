import type { ConsoleError, ConsoleErrorKind } from '../api/console-error.js';
import { DoorFrame } from '../parts/DoorFrame.js';
import { ErrorState } from '../parts/ErrorState.js';
import { useTexts } from '../text/locale.js';

interface LinkFailedProps {
  readonly error: ConsoleError;
  readonly onRetry: () => void;
}

/** After these the same link may work another time. */
const passing: readonly ConsoleErrorKind[] = ['UNREACHABLE', 'UNEXPECTED', 'TOO_MANY_TRIES'];

/** Where a one-time link opened nothing. Who used it before can sign in; anybody else needs another one. */
export function LinkFailed({ error, onRetry }: LinkFailedProps) {
  const { errors, invitation, signIn } = useTexts();
  if (passing.includes(error.code)) {
    return (
      <main class="alone">
        <ErrorState isPage error={error} onRetry={onRetry} />
      </main>
    );
  }
  return (
    <DoorFrame title={invitation.noLink} text={errors.LINK_INVALID}>
      <a class="button button-plain" href="/sign-in">
        {signIn.submit}
      </a>
    </DoorFrame>
  );
}
