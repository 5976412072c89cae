/** Keeps the page behind a popup still. The returned function gives back exactly what the merchant had set. */
export function lockScroll(): () => void {
  const { style } = document.body;
  const restorers = [
    replaceProperty(style, 'overflow', 'hidden'),
    // The scrollbar goes away; without this the page would jump sideways.
    replaceProperty(style, 'padding-right', paddingWithoutScrollbar()),
  ];
  return () => {
    for (const restore of restorers) restore();
  };
}

function replaceProperty(
  style: CSSStyleDeclaration,
  property: string,
  value: string | undefined,
): () => void {
  if (value === undefined) return () => undefined;
  const before = style.getPropertyValue(property);
  const priority = style.getPropertyPriority(property);
  style.setProperty(property, value, 'important');
  return () => {
    if (before === '') style.removeProperty(property);
    else style.setProperty(property, before, priority);
  };
}

function paddingWithoutScrollbar(): string | undefined {
  const scrollbarPx = window.innerWidth - document.documentElement.clientWidth;
  if (scrollbarPx <= 0) return undefined;
  const paddingPx = Number.parseFloat(getComputedStyle(document.body).paddingRight) || 0;
  return `${paddingPx + scrollbarPx}px`;
}
