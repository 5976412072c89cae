import { forLocale, type LocaleTable } from '../shared/locale.js';
import enUS from '../shared/locales/en_US.json';
import zhCN from '../shared/locales/zh_CN.json';

/** Every text of the form; English is the model that the others must match key by key. */
export type FormTexts = typeof enUS;

export interface Locale {
  /** BCP 47, for the `lang` attribute and for `Intl`. */
  languageTag: string;
  texts: FormTexts;
}

const table: LocaleTable<Locale> = {
  en_US: { languageTag: 'en-US', texts: enUS },
  zh_CN: { languageTag: 'zh-CN', texts: zhCN },
};

export function formLocale(name: string | undefined): Locale {
  return forLocale(table, name);
}
