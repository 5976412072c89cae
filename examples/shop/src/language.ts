import { english, type Texts } from './texts/english.js';
import { simplifiedChinese } from './texts/simplified-chinese.js';

/** A language of the shop, as the `lang` attribute names it. */
export type Language = 'en' | 'zh-CN';

export interface Wording {
  /** What its speakers call it. */
  name: string;
  /** The web SDK's name of it. */
  sdkLocale: string;
  texts: Texts;
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: { name: 'English', sdkLocale: 'en_US', texts: english },
  'zh-CN': { name: '中文', sdkLocale: 'zh_CN', texts: simplifiedChinese },
};

export const languages: readonly Language[] = ['en', 'zh-CN'];

export function findLanguage(name: string): Language | undefined {
  return languages.find((language) => language === name);
}

/** The language to greet a stranger in: the one of ours that an Accept-Language header likes best, else English. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const liked = (acceptLanguage ?? '').split(',').map(likingOf);
  const best = liked.sort((a, b) => b.quality - a.quality).find(({ language }) => language !== undefined);
  return best?.language ?? 'en';
}

function likingOf(entry: string): { language: Language | undefined; quality: number } {
  const [tag = '', quality = ''] = entry
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/);
  const primary = tag.split('-')[0];
  const language = languages.find((known) => known.split('-')[0] === primary);
  const weight = quality === '' ? 1 : Number(quality);
  return { language: weight > 0 ? language : undefined, quality: weight || 0 };
}
