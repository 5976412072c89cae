import { useRoute } from '../route/route-context.js';

export interface Tab {
  readonly address: string;
  readonly text: string;
}

/** Pages that belong together, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { path } = useRoute();
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ address, text }) => (
        <a key={address} class="tab" href={address} aria-current={address === path ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
