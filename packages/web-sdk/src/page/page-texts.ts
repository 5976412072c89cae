import type { PageTexts } from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';
// The section by name, so that the form's texts stay out of the merchant's page.
import { page } from '../shared/locales/en_US.json';

/** What the page says until the frame brings the texts of the buyer's language. */
export const firstTexts: PageTexts = { ...page, direction: 'ltr' };

/** The texts that the frame sent; undefined where one is missing. */
export function readPageTexts(value: unknown): PageTexts | undefined {
  if (!isRecord(value)) return undefined;
  const texts = { ...firstTexts };
  for (const key of textKeys) {
    const text = textAt(value, key);
    if (text === undefined) return undefined;
    texts[key] = text;
  }
  texts.direction = textAt(value, 'direction') === 'rtl' ? 'rtl' : 'ltr';
  return texts;
}

const textKeys = Object.keys(page).filter(
  (key): key is Exclude<keyof PageTexts, 'direction'> => key !== 'direction',
);
