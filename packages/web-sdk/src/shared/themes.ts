import type { ColorScheme } from '@tillgate/contract/frame';
import { ownValue } from './guards.js';

/** The colours of one theme that the popup around the frame shares with the form. */
export interface Palette {
  surface: string;
  text: string;
  muted: string;
  /** Divides; carries no meaning. */
  border: string;
  /** Outlines what can be used; 3:1 against the surface. */
  outline: string;
  accent: string;
  /** Text on the accent colour. */
  onAccent: string;
  skeleton: string;
}

const light: Palette = {
  surface: '#ffffff',
  text: '#16191f',
  muted: '#5a6170',
  border: '#e1e4ea',
  outline: '#8b93a1',
  accent: '#1d55d6',
  onAccent: '#ffffff',
  skeleton: '#e3e7ed',
};

const dark: Palette = {
  surface: '#1a1c21',
  text: '#f2f4f7',
  muted: '#a9b0bd',
  border: '#343841',
  outline: '#747c8b',
  accent: '#7ba7ff',
  onAccent: '#0b1730',
  skeleton: '#363b44',
};

/** What Antom's other themes change of the two; the rest they share. */
const themes: Record<string, { scheme: ColorScheme; changes: Partial<Palette> }> = {
  default: { scheme: 'light', changes: {} },
  night: { scheme: 'dark', changes: {} },
  nostalgicGray: {
    scheme: 'light',
    changes: {
      surface: '#f3f3f1',
      text: '#222220',
      muted: '#5b5b57',
      border: '#dcdcd8',
      outline: '#878782',
      accent: '#3d3d3a',
      skeleton: '#dfdfdb',
    },
  },
  agateGreen: {
    scheme: 'dark',
    changes: {
      surface: '#12211c',
      text: '#eef6f2',
      muted: '#a3b8af',
      border: '#2a4238',
      outline: '#6d877b',
      accent: '#4fd1a0',
      skeleton: '#2a3f37',
    },
  },
  cherryBlossomPink: {
    scheme: 'light',
    changes: {
      surface: '#fff5f7',
      text: '#2b1a20',
      muted: '#715862',
      border: '#f3dbe2',
      outline: '#a5838f',
      accent: '#c22f64',
      skeleton: '#f3dfe5',
    },
  },
  gamingPurple: {
    scheme: 'dark',
    changes: {
      surface: '#1a1530',
      text: '#f3f0ff',
      muted: '#b3aad0',
      border: '#372f58',
      outline: '#7d73a3',
      accent: '#a88bff',
      skeleton: '#362e55',
    },
  },
};

/** Which colour each of Antom's variables sets; the frame knows some more. */
export const colorVariables: Record<string, keyof Palette> = {
  'background-primary': 'surface',
  'background-disable': 'skeleton',
  'content-primary': 'text',
  'content-secondary': 'muted',
  'border-primary': 'outline',
  'border-secondary': 'border',
  'action-normal': 'accent',
};

const darkQuery = '(prefers-color-scheme: dark)';

export interface Theme {
  scheme: ColorScheme;
  palette: Palette;
}

/** One of Antom's themes by its name, else a light or dark one to go with what is around. */
export function themeOf(name: string | undefined, around: ColorScheme): Theme {
  const known = name === undefined ? undefined : ownValue(themes, name);
  const scheme = known?.scheme ?? around;
  return { scheme, palette: { ...(scheme === 'dark' ? dark : light), ...known?.changes } };
}

/** What the buyer's system asks for now. */
export function systemScheme(): ColorScheme {
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

/**
 * Calls back whenever the system changes between light and dark, until the returned function is called. Safari before
 * version 14 cannot tell; most of its systems have no dark mode.
 */
export function watchSystemScheme(onChange: (scheme: ColorScheme) => void): () => void {
  const query = matchMedia(darkQuery);
  const tell = (): void => onChange(systemScheme());
  if (!('addEventListener' in query)) return () => undefined;
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
