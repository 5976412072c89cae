import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useCall } from '../../api/use-call.js';
import { BackLink } from '../../parts/BackLink.js';
import { Code } from '../../parts/Code.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Facts } from '../../parts/Facts.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { Panel } from '../../parts/Panel.js';
import { Time } from '../../parts/Time.js';
import { pathTo } from '../../route/paths.js';
import { useParam } from '../../route/route-context.js';
import { useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { brandNames } from '../brand-names.js';
import { Timeline } from '../Timeline.js';

type Card = ConsoleAnswer<'readStoredCard'>;
type Vaulting = Card['vaultings'][number];

/** One stored card: who stored it, when and by which call, and how it was verified. */
export function StoredCardPage() {
  const { storedCards: texts } = useTexts();
  const { clientId } = useMerchant();
  const loaded = useCall('readStoredCard', { clientId, token: useParam('token') });
  return (
    <>
      <BackLink to={pathTo('storedCards', { clientId })} text={texts.title} />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState isPage error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <CardPanels card={loaded.answer} />}
    </>
  );
}

function CardPanels({ card }: { card: Card }) {
  const { storedCards: texts } = useTexts();
  const { clientId } = useMerchant();
  const { token, brand, lastFour, paymentId, vaultings } = card;
  return (
    <>
      <PageHead title={`${brandNames[brand] ?? brand} •••• ${lastFour}`} />
      <div class="under-head">
        <Code value={token} what={texts.token} />
      </div>
      <div class="stack">
        <Panel title={texts.details}>
          <Facts
            facts={[
              { name: texts.created, value: <Time at={card.createdAt} /> },
              {
                name: texts.storedWith,
                value: paymentId && <a href={pathTo('payment', { clientId, paymentId })}>{paymentId}</a>,
              },
              { name: texts.expiry, value: card.expiry },
              { name: texts.country, value: card.country },
              { name: texts.funding, value: card.funding },
              { name: texts.avs, value: card.avsResultRaw },
              { name: texts.cvv, value: card.cvvResultRaw },
              { name: texts.networkId, value: card.networkTransactionId },
            ]}
          />
        </Panel>
        {vaultings.map((vaulting) => (
          <VaultingPanel key={vaulting.vaultingRequestId} vaulting={vaulting} />
        ))}
      </div>
    </>
  );
}

function VaultingPanel({ vaulting }: { vaulting: Vaulting }) {
  const { storedCards: texts } = useTexts();
  const { vaultingRequestId, createdAt, timeline } = vaulting;
  return (
    <Panel title={texts.storedWithout}>
      <Facts
        facts={[
          { name: texts.request, value: <Code value={vaultingRequestId} what={texts.request} /> },
          { name: texts.opened, value: <Time at={createdAt} /> },
          { name: texts.authentication, value: useAuthenticationText(vaulting) },
        ]}
      />
      <Timeline items={timeline} />
    </Panel>
  );
}

/** `Y · ECI 05 · with a challenge`. */
function useAuthenticationText({ authentication }: Vaulting): string {
  const { storedCards: texts } = useTexts();
  if (!authentication) return texts.noAuthentication;
  const { transStatus, eci, isChallenged } = authentication;
  const asked = isChallenged ? texts.challenged : texts.unchallenged;
  return [transStatus, eci && `ECI ${eci}`, asked].filter(Boolean).join(' · ');
}
