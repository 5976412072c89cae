import type { ColorScheme } from '@tillgate/contract/frame';

/** The colours of one theme. The frame turns them into custom properties; the page dresses the popup with them. */
export interface Palette {
  surface: string;
  field: string;
  text: string;
  muted: string;
  /** Divides; carries no meaning. */
  border: string;
  /** Outlines what can be used; 3:1 against the surface. */
  outline: string;
  accent: string;
  onAccent: string;
  accentSoft: string;
  danger: string;
  dangerSoft: string;
  success: string;
  successSoft: string;
  skeleton: string;
}

const light: Palette = {
  surface: '#ffffff',
  field: '#ffffff',
  text: '#16191f',
  muted: '#5a6170',
  border: '#e1e4ea',
  outline: '#8b93a1',
  accent: '#1d55d6',
  onAccent: '#ffffff',
  accentSoft: '#d9e4fd',
  danger: '#bd1f1f',
  dangerSoft: '#fdf1f0',
  success: '#0f7344',
  successSoft: '#e6f5ed',
  skeleton: '#e3e7ed',
};

const dark: Palette = {
  surface: '#1a1c21',
  field: '#212429',
  text: '#f2f4f7',
  muted: '#a9b0bd',
  border: '#343841',
  outline: '#747c8b',
  accent: '#7ba7ff',
  onAccent: '#0b1730',
  accentSoft: '#24375f',
  danger: '#ff9a92',
  dangerSoft: '#3b2423',
  success: '#63d6a2',
  successSoft: '#17352a',
  skeleton: '#363b44',
};

const darkQuery = '(prefers-color-scheme: dark)';

export function paletteFor(scheme: ColorScheme): Palette {
  return scheme === 'dark' ? dark : light;
}

/** What the buyer's system asks for now. */
export function systemScheme(): ColorScheme {
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

/** Calls back whenever the system changes between light and dark, until the returned function is called. */
export function watchSystemScheme(onChange: (scheme: ColorScheme) => void): () => void {
  const query = matchMedia(darkQuery);
  const tell = (): void => onChange(systemScheme());
  if (typeof query.addEventListener === 'function') {
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }
  // Safari has only these before version 14.
  callMethod(query, 'addListener', tell);
  return () => callMethod(query, 'removeListener', tell);
}

/** Calls a method that today's types call deprecated. */
function callMethod(owner: object, name: string, argument: () => void): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method === 'function') method.call(owner, argument);
}
