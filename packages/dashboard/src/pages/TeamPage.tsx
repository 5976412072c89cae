import type { Team } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../api/use-call.js';
import { Button } from '../parts/Button.js';
import { ErrorState } from '../parts/ErrorState.js';
import { Loading } from '../parts/Loading.js';
import { PageHead } from '../parts/PageHead.js';
import { Panel } from '../parts/Panel.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useTexts } from '../text/locale.js';
import { InviteDialog } from './InviteDialog.js';
import { InvitationTable } from './InvitationTable.js';
import { MemberTable } from './MemberTable.js';

/** Who may do what for the merchant. */
export function TeamPage() {
  const { team } = useTexts();
  const merchant = useMerchant();
  const loaded = useCall('readTeam', { clientId: merchant.clientId });
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <PageHead title={team.title} text={team.text}>
        {mayCall(merchant, 'invite') && (
          <Button look="primary" icon="plus" onPress={() => setInviting(true)}>
            {team.invite}
          </Button>
        )}
      </PageHead>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <Members team={loaded.answer} onChanged={loaded.refresh} />}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onInvited={loaded.refresh} />}
    </>
  );
}

export interface TeamPart {
  readonly team: Team;
  readonly onChanged: () => void;
}

function Members({ team, onChanged }: TeamPart) {
  const texts = useTexts().team;
  return (
    <div class="stack">
      <MemberTable team={team} onChanged={onChanged} />
      <Panel title={texts.invitations}>
        {team.invitations.length === 0 ? (
          <p class="panel-text">{texts.noInvitations}</p>
        ) : (
          <InvitationTable team={team} onChanged={onChanged} />
        )}
      </Panel>
    </div>
  );
}
