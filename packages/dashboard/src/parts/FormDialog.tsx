import type { ComponentChildren } from 'preact';
import type { Action } from '../api/use-action.js';
import { useTexts } from '../text/locale.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { ErrorNote } from './ErrorNote.js';

interface FormDialogProps {
  readonly title: string;
  /** Says what is done, with the amount of it: `Refund SGD 42.00`. */
  readonly confirm: string;
  readonly action: Action;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly isDanger?: boolean;
  readonly isIncomplete?: boolean;
}

/** Asks before something is done, and for what is needed to do it. It stays open while it is done, and where it failed. */
export function FormDialog(props: FormDialogProps) {
  const { title, confirm, action, onClose, children, isDanger = false, isIncomplete = false } = props;
  const { common } = useTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isIncomplete) action.run();
        }}
      >
        <div class="dialog-body">
          {children}
          <ErrorNote error={action.error} />
        </div>
        <footer class="dialog-actions">
          <Button onPress={onClose}>{common.back}</Button>
          <Button
            type="submit"
            look={isDanger ? 'danger' : 'primary'}
            isBusy={action.isBusy}
            isDisabled={isIncomplete}
          >
            {confirm}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
