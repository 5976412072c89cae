import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { followEvents } from '../api/follow-events.js';
import { EventsContext, type Listener } from '../api/use-events.js';
import { useCall } from '../api/use-call.js';
import { EmptyState } from '../parts/EmptyState.js';
import { ErrorState } from '../parts/ErrorState.js';
import { Loading } from '../parts/Loading.js';
import { useTexts } from '../text/locale.js';
import { MerchantContext, type Merchant } from './merchant-context.js';
import { useSession } from './session-context.js';
import { Shell } from './Shell.js';

/** The pages of one merchant, with what is around them; they hear what changes. */
export function MerchantPages({ clientId, children }: { clientId: string; children: ComponentChildren }) {
  const { merchants } = useSession().session;
  const known = merchants.find((merchant) => merchant.clientId === clientId);
  if (!known) return <LookedUpMerchant clientId={clientId}>{children}</LookedUpMerchant>;
  return <WithMerchant merchant={known}>{children}</WithMerchant>;
}

/** The session names the first merchants only. */
function LookedUpMerchant({ clientId, children }: { clientId: string; children: ComponentChildren }) {
  const { nav } = useTexts();
  const loaded = useCall('listMerchants', { search: clientId });
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />;
  const merchant = loaded.answer.items.find((item) => item.clientId === clientId);
  if (merchant) return <WithMerchant merchant={merchant}>{children}</WithMerchant>;
  return (
    <main class="alone">
      <EmptyState isPage icon="shop" title={nav.noMerchant} text={nav.noMerchantText}>
        <a class="button button-plain" href="/">
          {nav.toStart}
        </a>
      </EmptyState>
    </main>
  );
}

function WithMerchant({ merchant, children }: { merchant: Merchant; children: ComponentChildren }) {
  const subscribe = useMerchantEvents(merchant.clientId);
  return (
    <MerchantContext.Provider value={merchant}>
      <EventsContext.Provider value={subscribe}>
        <Shell>{children}</Shell>
      </EventsContext.Provider>
    </MerchantContext.Provider>
  );
}

/** One stream for all that is drawn. */
function useMerchantEvents(clientId: string): (listener: Listener) => () => void {
  const listeners = useRef(new Set<Listener>());
  useEffect(
    () =>
      followEvents(clientId, (event) => {
        for (const listener of listeners.current) listener(event);
      }),
    [clientId],
  );
  return useCallback((listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
}
