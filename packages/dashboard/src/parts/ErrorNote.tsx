import type { ConsoleError } from '../api/console-error.js';
import { useTexts } from '../text/locale.js';
import { errorText } from './error-text.js';
import { Icon } from './Icon.js';

/** Why something was not done, beside what was to do it. */
export function ErrorNote({ error }: { error: ConsoleError | undefined }) {
  const texts = useTexts();
  return (
    <div role="alert" class="note-place">
      {error && (
        <p class="note note-bad">
          <Icon name="warning" />
          <span>{errorText(texts, error)}</span>
        </p>
      )}
    </div>
  );
}
