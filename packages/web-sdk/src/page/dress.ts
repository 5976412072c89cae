/** CSS properties by their CSS names. */
export type Dress = Record<string, string>;

/**
 * Styles an element through the CSSOM, which a strict `style-src` allows, unlike style tags and attributes.
 * `all: initial` comes first, so that the page's own rules for buttons or frames do not reach ours.
 */
export function dress<E extends HTMLElement | SVGElement>(element: E, style: Dress): E {
  element.style.setProperty('all', 'initial');
  element.style.setProperty('visibility', 'inherit');
  return adjust(element, style);
}

/** A plain block of ours. */
export function createBlock(style: Dress): HTMLElement {
  return dress(document.createElement('div'), { display: 'block', ...style });
}

/** Over all that is positioned around it. */
export const covering: Dress = { position: 'absolute', top: '0', right: '0', bottom: '0', left: '0' };

export function adjust<E extends HTMLElement | SVGElement>(element: E, style: Dress): E {
  Object.keys(style).forEach((property) => element.style.setProperty(property, style[property] ?? ''));
  return element;
}

export const systemFont = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/**
 * Inline styles know no `:focus-visible`, so that the ring follows the events. `color` is that of the text around: a
 * merchant's accent may not be seen on the ground.
 */
export function showFocusRing(element: HTMLElement, color: string): void {
  element.addEventListener('focus', () => {
    if (element.matches(':focus-visible'))
      adjust(element, { outline: `2px solid ${color}`, 'outline-offset': '2px' });
  });
  element.addEventListener('blur', () => {
    element.style.setProperty('outline', 'none');
  });
}
