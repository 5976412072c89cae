import { useConsole } from '../api/console-context.js';
import { useState } from 'preact/hooks';
import { useAction } from '../api/use-action.js';
import { Button } from '../parts/Button.js';
import { Facts } from '../parts/Facts.js';
import { FormDialog } from '../parts/FormDialog.js';
import { PageHead } from '../parts/PageHead.js';
import { Panel } from '../parts/Panel.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import { PasswordPanel } from './PasswordPanel.js';
import { TotpPanel } from './TotpPanel.js';

/** The person himself: password, two-step sign-in, sessions. */
export function AccountPage() {
  const { account } = useTexts();
  const { person } = useSession().session;
  return (
    <>
      <PageHead title={account.title} />
      <div class="stack">
        <Panel title={account.profile}>
          <Facts
            facts={[
              { name: account.name, value: person.name },
              { name: account.email, value: person.email },
            ]}
          />
        </Panel>
        <PasswordPanel />
        <TotpPanel />
        <SessionsPanel />
      </div>
    </>
  );
}

function SessionsPanel() {
  const { account } = useTexts();
  const { client } = useConsole();
  const { leave } = useSession();
  const [isAsked, ask] = useState(false);
  const action = useAction(async () => {
    await client.call('signOutEverywhere', {});
    leave();
  });
  return (
    <Panel title={account.sessions} text={account.sessionsText}>
      <Button onPress={() => ask(true)}>{account.signOutEverywhere}</Button>
      {isAsked && (
        <FormDialog
          title={account.signOutTitle}
          confirm={account.signOutEverywhere}
          action={action}
          onClose={() => ask(false)}
        >
          <p>{account.sessionsText}</p>
        </FormDialog>
      )}
    </Panel>
  );
}
