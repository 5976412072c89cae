import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import { IconButton } from './IconButton.js';
import { useToast } from './Toasts.js';

/** Puts a text on the clipboard. `what` names it for those who do not see what it stands beside. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { common } = useTexts();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    toast((await isCopied(text)) ? common.copied : common.notCopied);
  };
  return <IconButton icon="copy" name={fillText(common.copy, { what })} onPress={() => void copy()} />;
}

/** False where the browser does not allow it; over plain http it has no clipboard at all. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
