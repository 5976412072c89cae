import { useEffect, useRef, useState } from 'preact/hooks';
import { useQuery } from '../route/route-context.js';
import { Icon } from './Icon.js';
import { searchText } from './search-text.js';

/** So long nobody types on who has typed what is looked for. */
const typedMs = 300;

/** Looks for what is typed, which stands in the address as `search`. The key `/` comes here. */
export function SearchField({ label, placeholder = label }: { label: string; placeholder?: string }) {
  const { query, change } = useQuery();
  const asked = query['search'] ?? '';
  const [typed, setTyped] = useState(asked);
  const sent = useRef(asked);

  useEffect(() => {
    // The back button, or a link, changed it.
    if (asked !== sent.current) setTyped(asked);
    sent.current = asked;
  }, [asked]);
  useEffect(() => {
    const wanted = searchText(typed);
    if (wanted === typed.trim() && wanted === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = wanted;
      if (wanted !== typed.trim()) setTyped(wanted);
      change({ search: sent.current }, 'replace');
    }, typedMs);
    return () => clearTimeout(timer);
  }, [typed, change]);

  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        class="control search-input"
        data-search
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={128}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
    </div>
  );
}
