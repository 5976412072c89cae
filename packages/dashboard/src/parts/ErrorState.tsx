import type { ConsoleError } from '../api/console-error.js';
import { useTexts } from '../text/locale.js';
import { Button } from './Button.js';
import { errorText } from './error-text.js';
import { Icon } from './Icon.js';

/** Where something could not be read. */
export function ErrorState({ error, onRetry }: { error: ConsoleError; onRetry: () => void }) {
  const texts = useTexts();
  return (
    <div class="empty" role="alert">
      <span class="empty-icon empty-icon-bad">
        <Icon name="warning" size={24} />
      </span>
      <h2>{error.code === 'NOT_FOUND' ? texts.common.notThere : texts.common.notRead}</h2>
      <p>{errorText(texts, error)}</p>
      {error.code !== 'NOT_FOUND' && <Button onPress={onRetry}>{texts.common.retry}</Button>}
    </div>
  );
}
