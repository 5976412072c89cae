import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction, type Action } from '../../api/use-action.js';
import { Button } from '../../parts/Button.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { SelectField, TextField } from '../../parts/Field.js';
import { Panel } from '../../parts/Panel.js';
import { useToast } from '../../parts/Toasts.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import type { MovedClock } from './ClockPage.js';
import { durationOf, durationUnits, type DurationUnit } from './duration.js';

type OnMoved = (moved: MovedClock) => void;

/** Moves the clock on, by what is often wanted or by an own duration. */
export function AdvancePanel({ onMoved }: { onMoved: OnMoved }) {
  const { clock: texts } = useTexts();
  return (
    <Panel title={texts.advance} text={texts.advanceText}>
      <div class="form">
        <div class="page-actions">
          {Object.entries(texts.presets).map(([by, text]) => (
            <PresetButton key={by} by={by} text={text} onMoved={onMoved} />
          ))}
        </div>
        <OwnDuration onMoved={onMoved} />
      </div>
    </Panel>
  );
}

function useAdvance(by: string, onMoved: OnMoved): Action {
  const { clock: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  return useAction(async () => {
    onMoved(await client.call('advanceClock', { clientId, by }));
    toast(texts.advanced);
  });
}

function PresetButton({ by, text, onMoved }: { by: string; text: string; onMoved: OnMoved }) {
  const action = useAdvance(by, onMoved);
  return (
    <>
      <Button isBusy={action.isBusy} onPress={action.run}>
        {text}
      </Button>
      <ErrorNote error={action.error} />
    </>
  );
}

function OwnDuration({ onMoved }: { onMoved: OnMoved }) {
  const { clock: texts } = useTexts();
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<DurationUnit>('M');
  const by = durationOf(amount, unit);
  const action = useAdvance(by ?? '', onMoved);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (by !== undefined) action.run();
      }}
    >
      <div class="field-pair">
        <TextField
          label={texts.amount}
          value={amount}
          onText={setAmount}
          inputMode="numeric"
          maxLength={4}
          autocomplete="off"
        />
        <SelectField
          label={texts.unit}
          value={unit}
          choices={durationUnits.map((value) => ({ value, text: texts.units[value] }))}
          onChoose={(value) => setUnit(durationUnits.find((known) => known === value) ?? 'M')}
        />
      </div>
      <ErrorNote error={action.error} />
      <div>
        <Button type="submit" isBusy={action.isBusy} isDisabled={by === undefined}>
          {texts.advanceBy}
        </Button>
      </div>
    </form>
  );
}
