import { isLanguage, preferredLanguage, type Language } from './text/locale.js';

/** What this browser keeps for whoever sits before it: nothing of merchants. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const languageKey = 'tillgate.language';
const themeKey = 'tillgate.theme';

export function readLanguage(): Language {
  const kept = read(languageKey);
  return isLanguage(kept) ? kept : preferredLanguage(navigator.languages);
}

export function keepLanguage(language: Language): void {
  keep(languageKey, language);
}

export function readTheme(): Theme {
  const kept = read(themeKey);
  return themes.find((theme) => theme === kept) ?? 'system';
}

export function keepTheme(theme: Theme): void {
  keep(themeKey, theme);
}

/** Has the style sheet draw in a theme; `system` leaves it to the browser. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Browsers that keep nothing throw; then nothing is kept. */
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
