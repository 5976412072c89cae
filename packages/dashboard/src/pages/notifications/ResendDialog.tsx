import type { ConsoleInput } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { SelectField, TextField } from '../../parts/Field.js';
import { FormDialog } from '../../parts/FormDialog.js';
import { fieldOfMoment, momentOfField } from '../../parts/moment-field.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { countText, useLocale } from '../../text/locale.js';

type State = ConsoleInput<'resendDeliveries'>['state'];

const states: readonly State[] = ['DEAD', 'PENDING', 'DELIVERED'];
const dayMs = 86_400_000;

/** Asks of which state and time notifications are to be sent again. */
export function ResendDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const locale = useLocale();
  const { resend: texts, deliveryStates } = locale.texts;
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const [state, setState] = useState<State>('DEAD');
  const [from, setFrom] = useState(() => fieldOfMoment(Date.now() - dayMs));
  // The minute that runs is part of it.
  const [until, setUntil] = useState(() => fieldOfMoment(Date.now() + 60_000));
  const [more, setMore] = useState<number>();
  const action = useAction(async () => {
    const period = { from: momentOfField(from), until: momentOfField(until) };
    const { count, hasMore } = await client.call('resendDeliveries', { clientId, state, ...given(period) });
    onDone();
    if (hasMore) {
      setMore(count);
      return;
    }
    toast(count === 0 ? texts.none : countText(locale, texts.done, count));
    onClose();
  });
  const choices = states.map((value) => ({ value, text: deliveryStates[value] }));
  const choose = (value: string): void => setState(states.find((known) => known === value) ?? 'DEAD');
  return (
    <FormDialog title={texts.title} confirm={texts.submit} action={action} onClose={onClose}>
      <p>{texts.text}</p>
      <SelectField label={texts.state} value={state} choices={choices} onChoose={choose} />
      <TextField label={texts.from} value={from} onText={setFrom} type="datetime-local" />
      <TextField label={texts.until} value={until} onText={setUntil} type="datetime-local" />
      <p role="status">{more !== undefined && countText(locale, { other: texts.more }, more)}</p>
    </FormDialog>
  );
}

interface Period {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function given({ from, until }: Period): { from?: string; until?: string } {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
