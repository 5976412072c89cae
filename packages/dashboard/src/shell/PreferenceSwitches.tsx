import { useContext } from 'preact/hooks';
import { themes } from '../preferences.js';
import { isLanguage, languages, useLocale } from '../text/locale.js';
import { PreferencesContext } from './preferences-context.js';

/** Language and theme. */
export function PreferenceSwitches() {
  const { language, texts } = useLocale();
  const { theme, chooseTheme, chooseLanguage } = useContext(PreferencesContext);
  return (
    <div class="preferences">
      <select
        aria-label={texts.nav.language}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isLanguage(value)) chooseLanguage(value);
        }}
      >
        {Object.entries(languages).map(([value, name]) => (
          <option key={value} value={value} lang={value.replace('_', '-')}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.nav.theme}
        value={theme}
        onChange={({ currentTarget: { value } }) => {
          const chosen = themes.find((known) => known === value);
          if (chosen) chooseTheme(chosen);
        }}
      >
        {themes.map((value) => (
          <option key={value} value={value}>
            {texts.nav.themes[value]}
          </option>
        ))}
      </select>
    </div>
  );
}
