import { useEffect } from 'preact/hooks';
import { EmptyState } from '../parts/EmptyState.js';
import { pages } from '../pages/pages.js';
import { goTo } from '../route/browser-location.js';
import { pathTo } from '../route/paths.js';
import { useRoute, type Route } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import { MerchantPages } from './MerchantPages.js';
import { useSession } from './session-context.js';

/** The page that the address names, in what is around it. */
export function SignedInPages() {
  const route = useRoute();
  const [first] = useSession().session.merchants;
  const clientId = route.params['clientId'] ?? first?.clientId;
  const isStart = route.name === 'start' || route.name === 'signIn';
  useEffect(() => {
    if (isStart && first) goTo(pathTo('home', { clientId: first.clientId }), 'replace');
  }, [isStart, first]);
  if (clientId === undefined) return <NoMerchants />;
  return <MerchantPages clientId={clientId}>{isStart ? null : <Page route={route} />}</MerchantPages>;
}

function Page({ route: { name, path } }: { route: Route }) {
  const { nav } = useTexts();
  const Shown = name === 'unknown' ? undefined : pages[name];
  // What is typed into a page does not stay for the next payment's.
  if (Shown) return <Shown key={path} />;
  return <EmptyState icon="info" title={nav.noPage} text={nav.noPageText} />;
}

function NoMerchants() {
  const { nav } = useTexts();
  return (
    <main class="alone">
      <EmptyState icon="shop" title={nav.noMerchants} text={nav.noMerchantsText} />
    </main>
  );
}
