import type { ComponentChildren } from 'preact';
import { EmptyState } from '../../parts/EmptyState.js';
import { PageHead } from '../../parts/PageHead.js';
import { useSession } from '../../shell/session-context.js';
import { useTexts } from '../../text/locale.js';

/** What controls the sandbox; where the gateway lets nobody do that, how to switch it on. */
export function SandboxControl({ title, children }: { title: string; children: ComponentChildren }) {
  const { developerNav: texts } = useTexts();
  if (useSession().session.hasSandboxControl) return <>{children}</>;
  return (
    <>
      <PageHead title={title} />
      <EmptyState icon="info" title={texts.controlOff} text={texts.controlOffText} />
    </>
  );
}
