import { createContext } from 'preact';
import type { Theme } from '../preferences.js';
import type { Language } from '../text/locale.js';

/** How the person wants the console to look, and what changes that. */
export interface Preferences {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLanguage: (language: Language) => void;
}

export const PreferencesContext = createContext<Preferences>({
  theme: 'system',
  chooseTheme: () => undefined,
  chooseLanguage: () => undefined,
});
