import type { ConsoleSession } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useCall } from '../api/use-call.js';
import { DoorFrame } from '../parts/DoorFrame.js';
import { Loading } from '../parts/Loading.js';
import { goTo } from '../route/browser-location.js';
import { useTexts } from '../text/locale.js';
import { fillText } from '../text/texts.js';
import { LinkFailed } from './LinkFailed.js';
import { RecoverForm } from './RecoverForm.js';

/** Where the operator's link leads whoever lost password or authenticator. Its token stands behind `#`. */
export function RecoveryPage({ onEnter }: { onEnter: (session: ConsoleSession) => void }) {
  const { recovery } = useTexts();
  const [token] = useState(() => window.location.hash.slice(1));
  const loaded = useCall('readRecovery', { token });
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <LinkFailed error={loaded.error} onRetry={loaded.refresh} />;
  const enter = (session: ConsoleSession): void => {
    goTo('/', 'replace');
    onEnter(session);
  };
  const { email, hasTotp } = loaded.answer;
  return (
    <DoorFrame title={recovery.title} text={fillText(hasTotp ? recovery.textTotp : recovery.text, { email })}>
      <RecoverForm token={token} email={email} onEnter={enter} />
    </DoorFrame>
  );
}
