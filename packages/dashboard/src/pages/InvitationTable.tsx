import type { Team } from '@tillgate/contract/console';
import { asConsoleError } from '../api/use-call.js';
import { useConsole } from '../api/console-context.js';
import { Button } from '../parts/Button.js';
import { DataTable, type Column } from '../parts/DataTable.js';
import { errorText } from '../parts/error-text.js';
import { Time } from '../parts/Time.js';
import { useToast } from '../parts/Toasts.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import type { Texts } from '../text/texts.js';
import type { TeamPart } from './TeamPage.js';

type Invited = Team['invitations'][number];

/** Links that nobody used yet. */
export function InvitationTable({ team, onChanged }: TeamPart) {
  const texts = useTexts();
  const merchant = useMerchant();
  const { client } = useConsole();
  const toast = useToast();
  const revoke = ({ invitationId }: Invited): void => {
    client
      .call('revokeInvitation', { clientId: merchant.clientId, invitationId })
      .then(() => toast(texts.team.revoked))
      .catch((thrown: unknown) => toast(errorText(texts, asConsoleError(thrown))))
      .finally(onChanged);
  };
  return (
    <DataTable
      caption={texts.team.invitations}
      columns={columnsOf(texts, mayCall(merchant, 'revokeInvitation') ? revoke : undefined)}
      rows={team.invitations}
      idOf={({ invitationId }) => invitationId}
    />
  );
}

function columnsOf(
  { team, roles }: Texts,
  revoke: ((invited: Invited) => void) | undefined,
): Column<Invited>[] {
  return [
    { name: team.email, phone: 'lead', render: ({ email }) => email ?? team.firstOwner },
    { name: team.role, phone: 'trail', render: ({ role }) => roles[role] },
    {
      name: team.expires,
      phone: 'sub',
      isNamedOnPhone: true,
      render: ({ expiresAt }) => <Time at={expiresAt} />,
    },
    {
      name: team.actions,
      isAction: true,
      phone: 'subtrail',
      render: (invited) =>
        revoke && (
          <Button look="quiet" onPress={() => revoke(invited)}>
            {team.revoke}
            <span class="hidden"> {invited.email ?? team.firstOwner}</span>
          </Button>
        ),
    },
  ];
}
