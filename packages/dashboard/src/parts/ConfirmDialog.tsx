import type { ComponentChildren } from 'preact';
import { useAction } from '../api/use-action.js';
import { FormDialog } from './FormDialog.js';
import { useToast } from './Toasts.js';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly done: string;
  readonly perform: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** It can be taken back. */
  readonly isHarmless?: boolean;
  readonly isIncomplete?: boolean;
}

/** Asks whether to do something, does it, says so, and goes. */
export function ConfirmDialog({ perform, done, onDone, isHarmless = false, ...shown }: ConfirmDialogProps) {
  const toast = useToast();
  const action = useAction(async () => {
    await perform();
    toast(done);
    shown.onClose();
    onDone();
  });
  return <FormDialog {...shown} action={action} isDanger={!isHarmless} />;
}
