/** How many popups keep the page still; several may be open, and close in any order. */
let locks = 0;
let restorers: (() => void)[] = [];

/**
 * Keeps the page behind a popup still. The returned function ends that; the last one gives back exactly what the
 * merchant had set.
 */
export function lockScroll(): () => void {
  locks += 1;
  if (locks === 1) restorers = freeze();
  return () => {
    locks -= 1;
    if (locks > 0) return;
    restorers.forEach((restore) => restore());
    restorers = [];
  };
}

function freeze(): (() => void)[] {
  // The scrollbar goes away; without this the page would jump sideways.
  const padding = paddingWithoutScrollbar();
  const { style } = document.body;
  return [
    replaceProperty(document.documentElement.style, 'overflow', 'hidden'),
    replaceProperty(style, 'overflow', 'hidden'),
    padding === undefined ? () => undefined : replaceProperty(style, 'padding-right', padding),
  ];
}

function replaceProperty(style: CSSStyleDeclaration, property: string, value: string): () => void {
  const before = style.getPropertyValue(property);
  const priority = style.getPropertyPriority(property);
  style.setProperty(property, value, 'important');
  return () => style.setProperty(property, before, priority);
}

function paddingWithoutScrollbar(): string | undefined {
  const scrollbarPx = window.innerWidth - document.documentElement.clientWidth;
  if (scrollbarPx <= 0) return undefined;
  const paddingPx = Number.parseFloat(getComputedStyle(document.body).paddingRight) || 0;
  return `${paddingPx + scrollbarPx}px`;
}
