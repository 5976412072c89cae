import { consoleRoles, type ConsoleRole } from '@tillgate/contract/console-table';
import { useState } from 'preact/hooks';
import { useConsole } from '../api/console-context.js';
import { useAction } from '../api/use-action.js';
import { SelectField, TextField } from '../parts/Field.js';
import { FormDialog } from '../parts/FormDialog.js';
import { useMerchant } from '../shell/merchant-context.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import { InvitedDialog } from './InvitedDialog.js';

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

/** Asks whom to invite as what, and shows the link to send. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const { team, roles, roleTexts } = useTexts();
  const { clientId } = useMerchant();
  const { client } = useConsole();
  const { roleEverywhere } = useSession().session;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<ConsoleRole>('VIEWER');
  const [isEverywhere, setEverywhere] = useState(false);
  const [path, setPath] = useState<string>();
  const action = useAction(async () => {
    const invited = await client.call('invite', { clientId, email: email.trim(), role, isEverywhere });
    setPath(invited.path);
    onInvited();
  });
  if (path !== undefined) return <InvitedDialog path={path} email={email.trim()} onClose={onClose} />;
  return (
    <FormDialog
      title={team.inviteTitle}
      confirm={team.makeLink}
      action={action}
      onClose={onClose}
      isIncomplete={!email.includes('@')}
    >
      <TextField label={team.email} value={email} onText={setEmail} type="email" autocomplete="off" />
      <SelectField
        label={team.role}
        value={role}
        choices={consoleRoles.map((value) => ({ value, text: `${roles[value]}: ${roleTexts[value]}` }))}
        onChoose={(value) => setRole(consoleRoles.find((known) => known === value) ?? role)}
      />
      {roleEverywhere === 'OWNER' && (
        <label class="check">
          <input
            type="checkbox"
            checked={isEverywhere}
            onChange={(event) => setEverywhere(event.currentTarget.checked)}
          />
          <span>{team.isEverywhere}</span>
        </label>
      )}
    </FormDialog>
  );
}
