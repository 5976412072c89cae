import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { TextField } from '../../parts/Field.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { fieldOfMoment, momentOfField } from '../../parts/moment-field.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { MovedClock } from './ClockPage.js';

interface SetClockDialogProps {
  readonly clock: ConsoleAnswer<'readClock'>;
  readonly onMoved: (moved: MovedClock) => void;
  readonly onClose: () => void;
}

/** Asks for a time. A clock that was the machine's runs on from there; a frozen one stays frozen. */
export function SetClockDialog({ clock, onMoved, onClose }: SetClockDialogProps) {
  const { clock: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  // The minute after, so that what is there is not in the past already.
  const [typed, setTyped] = useState(() => fieldOfMoment(Date.parse(clock.now) + 60_000));
  const now = momentOfField(typed);
  const action = useAction(async () => {
    const mode = clock.mode === 'FROZEN' ? 'FROZEN' : 'RUNNING';
    onMoved(await client.call('setClock', { clientId, mode, now }));
    toast(texts.setDone);
    onClose();
  });
  return (
    <FormDialog
      title={texts.setTitle}
      confirm={texts.set}
      action={action}
      onClose={onClose}
      isIncomplete={now === undefined}
    >
      <p>{texts.setText}</p>
      <TextField label={texts.setField} value={typed} onText={setTyped} type="datetime-local" step={1} />
    </FormDialog>
  );
}
