import { pathTo } from '../route/paths.js';
import { useRoute } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import { Icon } from '../parts/Icon.js';
import { mayCall, useMerchant } from './merchant-context.js';
import { navigation, type NavigationEntry, type NavigationGroup } from './navigation.js';

/** The pages of a merchant that the person may see. */
export function Navigation({ label }: { label: string }) {
  return (
    <nav class="nav" aria-label={label}>
      {navigation.map((group, index) => (
        <Group key={index} group={group} />
      ))}
    </nav>
  );
}

function Group({ group: { title, entries } }: { group: NavigationGroup }) {
  const texts = useTexts();
  const merchant = useMerchant();
  const seen = entries.filter(
    ({ call, isOfSandbox = false }) => mayCall(merchant, call) && (!isOfSandbox || merchant.isSandbox),
  );
  if (seen.length === 0) return null;
  return (
    <div class="nav-group">
      {title && <p class="nav-title">{title(texts)}</p>}
      <ul>
        {seen.map((entry) => (
          <li key={entry.page}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry: { page, icon, name, below = [] } }: { entry: NavigationEntry }) {
  const texts = useTexts();
  const { clientId } = useMerchant();
  const current = useRoute().name;
  const isHere = current === page;
  return (
    <a
      class={`nav-link ${isHere || below.includes(current) ? 'nav-link-here' : ''}`}
      href={pathTo(page, { clientId })}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span>{name(texts)}</span>
    </a>
  );
}
