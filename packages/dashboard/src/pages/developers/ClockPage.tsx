import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../../api/use-call.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { AdvancePanel } from './AdvancePanel.js';
import { ClockFace } from './ClockFace.js';
import { Happenings } from './Happenings.js';
import { SandboxControl } from './SandboxControl.js';

export type MovedClock = ConsoleAnswer<'advanceClock'>;

/** The merchant's time, and what happens when it is moved. */
export function ClockPage() {
  const { clock: texts } = useTexts();
  return (
    <SandboxControl title={texts.title}>
      <PageHead title={texts.title} text={texts.text} />
      <Clock />
    </SandboxControl>
  );
}

function Clock() {
  const { clock: texts } = useTexts();
  const merchant = useMerchant();
  const loaded = useCall('readClock', { clientId: merchant.clientId });
  const [moved, setMoved] = useState<MovedClock>();
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <ErrorState error={loaded.error} onRetry={loaded.refresh} />;
  return (
    <div class="stack">
      <div class="halves">
        <ClockFace clock={moved?.clock ?? loaded.answer} onMoved={setMoved} />
        {mayCall(merchant, 'advanceClock') && <AdvancePanel onMoved={setMoved} />}
      </div>
      <Panel title={texts.happened}>
        <div role="status">
          {moved ? <Happenings items={moved.happened} /> : <p class="page-text">{texts.notYet}</p>}
        </div>
      </Panel>
    </div>
  );
}
