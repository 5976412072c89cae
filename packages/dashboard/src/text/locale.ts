import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import chinese from './locales/zh_CN.json';
import english from './locales/en_US.json';
import { fillText, type PluralText, type Texts } from './texts.js';

/** The languages of the console, with their names in themselves. */
export const languages = { en_US: 'English', zh_CN: '简体中文' } as const;
export type Language = keyof typeof languages;

export interface Locale {
  readonly language: Language;
  /** BCP 47, for `lang` and `Intl`. */
  readonly tag: string;
  readonly texts: Texts;
}

const locales: Readonly<Record<Language, Locale>> = {
  en_US: { language: 'en_US', tag: 'en-US', texts: english },
  zh_CN: { language: 'zh_CN', tag: 'zh-CN', texts: chinese },
};

export function localeOf(language: Language): Locale {
  return locales[language];
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The first of somebody's languages that the console speaks, else English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh_CN';
    if (/^en\b/i.test(tag)) return 'en_US';
  }
  return 'en_US';
}

/** A text in the plural form of its number, with `{count}` and other places filled. */
export function countText(
  { tag }: Locale,
  text: PluralText,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const form = new Intl.PluralRules(tag).select(count) === 'one' ? (text.one ?? text.other) : text.other;
  return fillText(form, { ...values, count: new Intl.NumberFormat(tag).format(count) });
}

export const LocaleContext = createContext<Locale>(locales.en_US);

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useTexts(): Texts {
  return useLocale().texts;
}
