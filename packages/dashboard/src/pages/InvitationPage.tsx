import type { ConsoleAnswer, ConsoleSession } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../api/use-call.js';
import { DoorFrame } from '../parts/DoorFrame.js';
import { Loading } from '../parts/Loading.js';
import { goTo } from '../route/browser-location.js';
import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import { AcceptForm } from './AcceptForm.js';
import { LinkFailed } from './LinkFailed.js';

export type Invitation = ConsoleAnswer<'readInvitation'>;

/** Where a link leads that makes somebody a member. Its token stands behind `#`, which browsers send to nobody. */
export function InvitationPage({ onEnter }: { onEnter: (session: ConsoleSession) => void }) {
  const texts = useTexts();
  const [token] = useState(() => window.location.hash.slice(1));
  const loaded = useCall('readInvitation', { token });
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <LinkFailed error={loaded.error} onRetry={loaded.refresh} />;
  const enter = (session: ConsoleSession): void => {
    goTo('/', 'replace');
    onEnter(session);
  };
  const { answer } = loaded;
  return (
    <DoorFrame title={texts.invitation.title} text={invitationText(texts, answer)}>
      <AcceptForm token={token} invitation={answer} onEnter={enter} />
    </DoorFrame>
  );
}

function invitationText(
  { invitation, roles }: ReturnType<typeof useTexts>,
  { role, merchantName }: Invitation,
): string {
  const values = { role: roles[role], merchant: merchantName ?? '' };
  return fillText(merchantName === undefined ? invitation.textEverywhere : invitation.text, values);
}
