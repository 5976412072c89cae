import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../parts/IconButton.js';
import { Icon } from '../parts/Icon.js';
import { useRoute } from '../route/route-context.js';
import { useTexts } from '../text/locale.js';
import { useMerchant } from './merchant-context.js';
import { ModeBadge } from './ModeBadge.js';
import { Side } from './Side.js';
import { SideDrawer } from './SideDrawer.js';
import { useSearchKey } from './use-search-key.js';

/** What is around the pages of a merchant. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { nav } = useTexts();
  const { displayName, isSandbox } = useMerchant();
  const { path } = useRoute();
  const main = useRef<HTMLElement>(null);
  const shownPath = useRef(path);
  const [isOpen, setOpen] = useState(false);
  useSearchKey();
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    setOpen(false);
    // Who does not see the page change hears the new one; but who asked for its search is there already.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div class={`shell ${isSandbox ? 'shell-sandbox' : ''}`}>
      <a class="skip" href="#main">
        {nav.skip}
      </a>
      <header class="top">
        <IconButton icon="menu" name={nav.menu} onPress={() => setOpen(true)} />
        <span class="top-name">{displayName}</span>
        <ModeBadge isSandbox={isSandbox} />
      </header>
      <aside class="side" aria-label={nav.pages}>
        <Side />
      </aside>
      {isOpen && (
        <SideDrawer onClose={() => setOpen(false)}>
          <Side />
        </SideDrawer>
      )}
      <div class="stage">
        {isSandbox && (
          <aside class="sandbox-bar" aria-label={nav.sandbox}>
            <Icon name="info" size={16} />
            <span>{nav.sandboxText}</span>
          </aside>
        )}
        <main ref={main} id="main" class="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
