import { fillText } from '../shared/locale.js';
import type { Fault } from './card/faults.js';
import { pluralText, type Locale } from './locale.js';
import type { CardForm } from './use-card-form.js';

export function faultText({ code, count, values }: Fault, { texts, languageTag }: Locale): string {
  const text = texts.errors[code];
  if (typeof text === 'string') return fillText(text, values ?? {});
  return pluralText(text, count ?? 0, languageTag);
}

/** What a screen reader says when faults come to light: the one of a field that was left, or how many and the first. */
export function heardText({ heard, faults }: CardForm, locale: Locale): string {
  if (!heard || Object.keys(faults).length === 0) return '';
  const first = faultText(heard.fault, locale);
  const { texts, languageTag } = locale;
  return heard.isOfForm ? pluralText(texts.notices.summary, heard.count, languageTag, { first }) : first;
}
