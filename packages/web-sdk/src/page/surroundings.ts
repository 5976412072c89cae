import type { Surroundings } from '@tillgate/contract/frame';
import { systemScheme, watchSystemScheme } from '../shared/themes.js';
import { isLight, pixelOf, type Pixel } from '../shared/pixel.js';

/**
 * How the page looks where an element stands, so that an embedded form goes with it: by the first background from the
 * element upwards, otherwise by the page's own `color-scheme`. What the buyer's system prefers says nothing about a
 * page that has only one look.
 */
export function surroundingsOf(element: Element): Surroundings {
  for (let current: Element | null = element; current; current = parentOf(current)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(current);
    // Of a picture or a gradient the text that was chosen to stand on it tells more than any of its points.
    if (backgroundImage !== 'none' && backgroundImage !== '') return onPicture(pixelOf(color));
    const ground = pixelOf(backgroundColor);
    if (ground && ground.alpha >= 0.5) return onColor(ground);
  }
  return { colorScheme: declaredScheme(element) };
}

function onPicture(text: Pixel | undefined): Surroundings {
  return { colorScheme: text && isLight(text) ? 'dark' : 'light' };
}

function onColor(ground: Pixel): Surroundings {
  const colorScheme = isLight(ground) ? 'light' : 'dark';
  if (ground.alpha < 1) return { colorScheme };
  return { colorScheme, ground: `rgb(${ground.red}, ${ground.green}, ${ground.blue})` };
}

function declaredScheme(element: Element): Surroundings['colorScheme'] {
  const declared = getComputedStyle(element).colorScheme;
  if (!/\bdark\b/.test(declared)) return 'light';
  return /\blight\b/.test(declared) ? systemScheme() : 'dark';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : null;
}

/** Calls back when the page switches its theme: by an attribute of its root or body, or with the buyer's system. */
export function watchSurroundings(
  element: Element,
  onChange: (surroundings: Surroundings) => void,
): () => void {
  let known = JSON.stringify(surroundingsOf(element));
  const look = (): void => {
    const surroundings = surroundingsOf(element);
    const text = JSON.stringify(surroundings);
    if (text !== known) onChange(surroundings);
    known = text;
  };
  const observer = new MutationObserver(look);
  [document.documentElement, document.body].forEach((root) => {
    observer.observe(root, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  });
  // Colours that fade over are only there at the end.
  const onTransitionEnd = ({ propertyName }: TransitionEvent): void => {
    if (/color|background/.test(propertyName)) look();
  };
  document.addEventListener('transitionend', onTransitionEnd);
  const stopWatchingSystem = watchSystemScheme(look);
  return () => {
    observer.disconnect();
    document.removeEventListener('transitionend', onTransitionEnd);
    stopWatchingSystem();
  };
}
