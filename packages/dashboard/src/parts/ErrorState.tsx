import type { ConsoleError } from '../api/console-error.js';
import { useTexts } from '../text/locale.js';
import { Button } from './Button.js';
import { errorText } from './error-text.js';
import { Icon } from './Icon.js';
import { useTitle } from './use-title.js';

interface ErrorStateProps {
  readonly error: ConsoleError;
  readonly onRetry: () => void;
  /** It is all that the page has, so that its title is the page's. */
  readonly isPage?: boolean;
}

/** Where something could not be read. */
export function ErrorState({ error, onRetry, isPage = false }: ErrorStateProps) {
  const texts = useTexts();
  const title = error.code === 'NOT_FOUND' ? texts.common.notThere : texts.common.notRead;
  useTitle(isPage ? title : undefined);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div class="empty" role="alert">
      <span class="empty-icon empty-icon-bad">
        <Icon name="warning" size={24} />
      </span>
      <Heading class="empty-title">{title}</Heading>
      <p>{errorText(texts, error)}</p>
      {error.code !== 'NOT_FOUND' && <Button onPress={onRetry}>{texts.common.retry}</Button>}
    </div>
  );
}
