import type { ActionDone } from '@tillgate/contract/console';
import { ConsoleError } from '../api/console-error.js';
import { useAction, type Action } from '../api/use-action.js';
import { useToast } from '../parts/Toasts.js';
import { useTexts } from '../text/locale.js';

interface Plan {
  readonly perform: () => Promise<ActionDone>;
  /** Told when it is done. */
  readonly done: string;
}

interface Around {
  /** Something changed: read it again. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Does what a dialog asked about, and tells what came of it. A refusal is told in the dialog, which stays open. */
export function useOutcomeAction({ onChanged, onClose }: Around, { perform, done }: Plan): Action {
  const { actions } = useTexts();
  const toast = useToast();
  return useAction(async () => {
    const { resultStatus, resultMessage } = await perform();
    onChanged();
    if (resultStatus === 'F') throw new ConsoleError('CONFLICT', resultMessage);
    toast(resultStatus === 'S' ? done : actions.underway);
    onClose();
  });
}
