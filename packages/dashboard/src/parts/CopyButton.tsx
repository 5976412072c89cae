import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import { IconButton } from './IconButton.js';
import { useToast } from './Toasts.js';

/** Puts a text on the clipboard. `what` names it for those who do not see what it stands beside. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { common } = useTexts();
  const toast = useToast();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => toast(common.copied),
      () => toast(common.notCopied),
    );
  };
  return <IconButton icon="copy" name={fillText(common.copy, { what })} onPress={copy} />;
}
