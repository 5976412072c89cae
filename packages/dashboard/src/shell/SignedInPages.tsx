import { useEffect } from 'preact/hooks';
import { EmptyState } from '../parts/EmptyState.js';
import { pages } from '../pages/pages.js';
import { goTo } from '../route/browser-location.js';
import { pathTo } from '../route/paths.js';
import { useRoute } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import { useMerchant } from './merchant-context.js';
import { MerchantPages } from './MerchantPages.js';
import { useSession } from './session-context.js';

/** The page that the address names, in what is around it. */
export function SignedInPages() {
  const route = useRoute();
  const [first] = useSession().session.merchants;
  const clientId = route.params['clientId'] ?? first?.clientId;
  const { name } = route;
  const isStart = name === 'start' || name === 'signIn' || name === 'invitation' || name === 'recovery';
  useEffect(() => {
    if (isStart && first) goTo(pathTo('home', { clientId: first.clientId }), 'replace');
  }, [isStart, first]);
  if (clientId === undefined) return <NoMerchants />;
  return (
    <MerchantPages clientId={clientId}>
      {isStart ? null : <Page name={name} path={route.path} />}
    </MerchantPages>
  );
}

function Page({ name, path }: { name: keyof typeof pages | 'unknown'; path: string }) {
  if (name === 'unknown') return <NoPage />;
  const Shown = pages[name];
  // What is typed into a page does not stay for the next payment's.
  return <Shown key={path} />;
}

function NoPage() {
  const { nav } = useTexts();
  const { clientId } = useMerchant();
  return (
    <EmptyState isPage icon="info" title={nav.noPage} text={nav.noPageText}>
      <a class="button button-plain" href={pathTo('home', { clientId })}>
        {nav.home}
      </a>
    </EmptyState>
  );
}

function NoMerchants() {
  const { nav } = useTexts();
  return (
    <main class="alone">
      <EmptyState isPage icon="shop" title={nav.noMerchants} text={nav.noMerchantsText} />
    </main>
  );
}
