import { forLocale, type LocaleTable } from '../shared/locale.js';
// Sections by name, so that the form's texts stay out of the merchant's page.
import { page as enUS } from '../shared/locales/en_US.json';
import { page as zhCN } from '../shared/locales/zh_CN.json';

/** The few texts that the page draws itself. */
export type PageTexts = typeof enUS;

const table: LocaleTable<PageTexts> = { en_US: enUS, zh_CN: zhCN };

export function pageTexts(localeName: string | undefined): PageTexts {
  return forLocale(table, localeName);
}
