import type { ConsoleError } from '../api/console-error.js';
import { ErrorState } from '../parts/ErrorState.js';
import { useTexts } from '../text/locale.js';

interface LinkFailedProps {
  readonly error: ConsoleError;
  readonly onRetry: () => void;
}

/** What a link leads to that opens nothing: why, and the way to sign in. */
export function LinkFailed({ error, onRetry }: LinkFailedProps) {
  const { signIn } = useTexts();
  return (
    <main class="alone">
      <ErrorState isPage error={error} onRetry={onRetry} />
      <a class="button button-plain" href="/sign-in">
        {signIn.submit}
      </a>
    </main>
  );
}
