import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useAction } from '../../api/use-action.js';
import { Button } from '../../parts/Button.js';
import { Chip } from '../../parts/Chip.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Panel } from '../../parts/Panel.js';
import { useToast } from '../../parts/Toasts.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useLocale, useTexts } from '../../text/locale.js';
import { timeText, utcText } from '../../text/time.js';
import type { MovedClock } from './ClockPage.js';
import { SetClockDialog } from './SetClockDialog.js';
import { useTicking } from './use-ticking.js';

type Clock = ConsoleAnswer<'readClock'>;

interface ClockFaceProps {
  readonly clock: Clock;
  readonly onMoved: (moved: MovedClock) => void;
}

/** The time, as it goes on, and how it goes. */
export function ClockFace({ clock, onMoved }: ClockFaceProps) {
  const { clock: texts } = useTexts();
  return (
    <Panel
      title={texts.now}
      actions={<Chip tone={clock.mode === 'FROZEN' ? 'held' : 'good'}>{texts.modes[clock.mode]}</Chip>}
    >
      <TimeNow clock={clock} />
      {mayCall(useMerchant(), 'setClock') && <ModeButtons clock={clock} onMoved={onMoved} />}
    </Panel>
  );
}

function TimeNow({ clock }: { clock: Clock }) {
  const { tag } = useLocale();
  const now = new Date(useTicking(clock)).toISOString();
  return (
    <p class="clock-now">
      <time class="clock-time" dateTime={now}>
        {timeText(now, tag, Date.now())}
      </time>
      <span class="page-text">{utcText(now)}</span>
    </p>
  );
}

function ModeButtons({ clock, onMoved }: ClockFaceProps) {
  const { clock: texts } = useTexts();
  const [isSetting, setSetting] = useState(false);
  const { mode } = clock;
  return (
    <>
      <div class="page-actions">
        {mode !== 'FROZEN' && <ModeButton mode="FROZEN" text={texts.freeze} onMoved={onMoved} />}
        {mode === 'FROZEN' && <ModeButton mode="RUNNING" text={texts.run} onMoved={onMoved} />}
        <Button onPress={() => setSetting(true)}>{texts.setTitle}</Button>
        {mode !== 'MACHINE' && <ModeButton mode="MACHINE" text={texts.machine} onMoved={onMoved} />}
      </div>
      {isSetting && <SetClockDialog clock={clock} onMoved={onMoved} onClose={() => setSetting(false)} />}
    </>
  );
}

interface ModeButtonProps {
  readonly mode: Clock['mode'];
  readonly text: string;
  readonly onMoved: (moved: MovedClock) => void;
}

function ModeButton({ mode, text, onMoved }: ModeButtonProps) {
  const { clock: texts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const done = { FROZEN: texts.frozen, RUNNING: texts.running, MACHINE: texts.machined };
  const action = useAction(async () => {
    onMoved(await client.call('setClock', { clientId, mode }));
    toast(done[mode]);
  });
  return (
    <>
      <Button isBusy={action.isBusy} onPress={action.run}>
        {text}
      </Button>
      <ErrorNote error={action.error} />
    </>
  );
}
