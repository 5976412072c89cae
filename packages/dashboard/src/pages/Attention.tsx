import type { Overview } from '@tillgate/contract/console';
import { Icon } from '../parts/Icon.js';
import { Panel } from '../parts/Panel.js';
import { pathTo } from '../route/paths.js';
import { useMerchant } from '../shell/merchant-context.js';
import { countText, useLocale } from '../text/locale.js';

type Item = Overview['attention'][number];

/** Where each of them is looked into. */
const targets: Readonly<Record<Item['kind'], (clientId: string) => string>> = {
  PAYMENTS_PROCESSING: (clientId) => pathTo('payments', { clientId }, { state: 'PROCESSING' }),
  DISPUTES_OPEN: (clientId) => pathTo('disputes', { clientId }, { state: 'OPEN' }),
  ENDPOINT_PAUSED: (clientId) => pathTo('endpoints', { clientId }),
  DELIVERIES_DEAD: (clientId) => pathTo('notifications', { clientId }, { state: 'DEAD' }),
  NO_KEY: (clientId) => pathTo('integration', { clientId }),
  NO_NOTIFY_URL: (clientId) => pathTo('integration', { clientId }),
};

/** What somebody should look at; nothing where all is well. */
export function Attention({ items }: { items: readonly Item[] }) {
  const { texts } = useLocale();
  if (items.length === 0) return null;
  return (
    <Panel title={texts.home.attention}>
      <ul class="attention">
        {items.map((item) => (
          <li key={item.kind}>
            <AttentionLine item={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AttentionLine({ item: { kind, count } }: { item: Item }) {
  const locale = useLocale();
  const { clientId } = useMerchant();
  const text = countText(locale, locale.texts.home.attentions[kind], count);
  return (
    <a class="attention-line" href={targets[kind](clientId)}>
      <Icon name="warning" />
      <span>{text}</span>
      <Icon name="forward" />
    </a>
  );
}
