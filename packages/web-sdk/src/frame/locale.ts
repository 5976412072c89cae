import type { PageTexts } from '@tillgate/contract/frame';
import { isRecord, recordAt } from '../shared/guards.js';
import { fillText, latinDigitsIn } from '../shared/locale.js';
import type englishTexts from '../shared/locales/en_US.json';

/** A text that depends on a number: one form for each plural category of the language (CLDR); `other` is always there. */
export type PluralText = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

type Section<S> = { [K in keyof S]: S[K] extends string ? string : PluralText };

/** Every text of the form; English is the model that the others must match key by key. */
export type FormTexts = { [K in keyof typeof englishTexts]: Section<(typeof englishTexts)[K]> };

export interface Locale {
  /** BCP 47, for `Intl`. */
  languageTag: string;
  texts: FormTexts;
}

/** The language that the gateway made this document in, with its texts in a data block of the document. */
export function documentLocale(): Locale {
  const texts: unknown = JSON.parse(document.getElementById('texts')?.textContent ?? '');
  if (!isFormTexts(texts)) throw new Error('The document of the card form has no texts.');
  return { languageTag: document.documentElement.lang, texts };
}

/** Our own origin made the block from the same files as the type, so that its first level tells enough. */
function isFormTexts(value: unknown): value is FormTexts {
  return isRecord(value) && recordAt(value, 'page') !== undefined;
}

/** The part of the texts that the page around the frame needs. */
export function pageTextsOf({ texts: { page } }: Locale): PageTexts {
  return { ...page, direction: page.direction === 'rtl' ? 'rtl' : 'ltr' };
}

/** A text in the plural form of its number, with `{count}` and the other places filled. */
export function pluralText(
  text: PluralText,
  count: number,
  languageTag: string,
  values: Record<string, string> = {},
): string {
  // Safari has plural rules since version 13; `other` is the form that every language can do with.
  const category = 'PluralRules' in Intl ? new Intl.PluralRules(languageTag).select(count) : 'other';
  const form = text[category] ?? text.other;
  return fillText(form, {
    ...values,
    count: new Intl.NumberFormat(latinDigitsIn(languageTag)).format(count),
  });
}
