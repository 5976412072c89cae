import type { ConsoleAnswer } from '@tillgate/contract/console';
import { brandNames } from '../brand-names.js';

type TestCards = ConsoleAnswer<'listTestCards'>;

/** The test cards and amounts in which what is looked for stands: in number, brand, country or outcome. */
export function cardsFound({ groups, amounts }: TestCards, search: string): TestCards {
  const wanted = search.trim().toLowerCase();
  const digits = wanted.replaceAll(' ', '');
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const fits = ({ number, brand, issuingCountry, outcome }: TestCards['groups'][number]['cards'][number]) =>
    number.includes(digits) || [brandNames[brand] ?? brand, issuingCountry, outcome].some(has);
  return {
    groups: groups
      .map(({ title, cards }) => ({ title, cards: has(title) ? cards : cards.filter(fits) }))
      .filter(({ cards }) => cards.length > 0),
    amounts: amounts.filter(({ value, outcome }) => value === digits || has(outcome)),
  };
}
