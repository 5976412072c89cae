import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { Chip } from '../parts/Chip.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Panel } from '../parts/Panel.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import { DisableTotpDialog } from './DisableTotpDialog.js';
import { EnableTotpDialog } from './EnableTotpDialog.js';

export type StartedTotp = ConsoleAnswer<'startTotp'>;

/** Whether signing in asks for a code, and a way to change that. */
export function TotpPanel() {
  const { account, common } = useTexts();
  const { client } = useConsole();
  const { session } = useSession();
  const { hasTotp } = session.person;
  const [started, setStarted] = useState<StartedTotp>();
  const [isLeaving, setLeaving] = useState(false);
  const start = useAction(async () => setStarted(await client.call('startTotp', {})));
  return (
    <Panel
      title={account.totp}
      text={hasTotp ? account.totpOn : account.totpOff}
      actions={<Chip tone={hasTotp ? 'good' : 'neutral'}>{hasTotp ? common.on : common.off}</Chip>}
    >
      <ErrorNote error={start.error} />
      {hasTotp ? (
        <Button onPress={() => setLeaving(true)}>{account.turnOff}</Button>
      ) : (
        <Button isBusy={start.isBusy} onPress={start.run}>
          {account.turnOn}
        </Button>
      )}
      {started && <EnableTotpDialog started={started} onClose={() => setStarted(undefined)} />}
      {isLeaving && <DisableTotpDialog onClose={() => setLeaving(false)} />}
    </Panel>
  );
}
