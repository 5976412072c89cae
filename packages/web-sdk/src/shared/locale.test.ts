import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText } from './locale.js';

const folder = new URL('./locales/', import.meta.url);

/** The 22 locales of the contract, spelled as merchants send them (Indonesian is `in_ID`, Romanian has no region). */
const contractLocales = [
  ...['en_US', 'pt_BR', 'pt_PT', 'es_ES', 'ko_KR', 'zh_CN', 'zh_HK', 'ms_MY', 'in_ID', 'th_TH', 'vi_VN'],
  ...['tl_PH', 'it_IT', 'de_DE', 'fr_FR', 'nl_NL', 'ja_JP', 'ro', 'pl_PL', 'ar_SA', 'tr_TR', 'hi_IN'],
];

/** Words that are right in other languages as they stand in English: names, loan words, digit patterns. */
const sharedWithEnglish = new Set([
  'page.direction',
  'personal.cpf',
  'form.total',
  'billing.county',
  'form.expiryHint',
  'personal.birthDateHint',
  'personal.holderPerson',
  'billing.province',
  'billing.region',
  'form.cvv',
  'billing.title',
  'billing.zipCode',
  'billing.postalCode',
  'form.optional',
]);

/** The most characters a text may have in a form of 280 px, places not counted. */
const longest: Record<string, number> = {
  'form.pay': 22,
  'form.number': 24,
  'form.expiry': 17,
  'form.cvv': 17,
  'form.secured': 41,
  'form.name': 26,
  'form.optional': 16,
  'form.expiryHint': 6,
  'page.leaveStay': 24,
  'page.leaveConfirm': 16,
  'page.retry': 20,
  'page.back': 24,
  'stored.remove': 12,
  'vaulting.save': 20,
  'billing.country': 28,
  'billing.address1': 28,
  'billing.address2': 28,
  'billing.city': 28,
  'billing.state': 28,
  'billing.province': 28,
  'billing.region': 28,
  'billing.prefecture': 28,
  'billing.county': 28,
  'billing.zipCode': 28,
  'billing.postalCode': 28,
  'personal.holderKind': 30,
  'personal.birthDate': 30,
  'personal.businessNo': 30,
  'personal.password': 30,
};

type Text = string | Record<string, string>;

/** Every text of a locale by its path; those with plural forms by form. */
function texts(file: string): Map<string, Text> {
  const sections: Record<string, Record<string, Text>> = JSON.parse(
    readFileSync(new URL(file, folder), 'utf8'),
  );
  return new Map(
    Object.entries(sections).flatMap(([section, rows]) =>
      Object.entries(rows).map(([key, text]): [string, Text] => [`${section}.${key}`, text]),
    ),
  );
}

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
/** A form for one number may leave that number unsaid. */
const placesBut = (text: string, place: string): string[] => places(text).filter((own) => own !== place);

describe('locales', () => {
  const english = texts('en_US.json');

  it.each(readdirSync(folder))('%s has the keys and the places of English, and no empty text', (file) => {
    const own = texts(file);
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of own) {
      const model = english.get(key) ?? '';
      expect(typeof text, key).toBe(typeof model);
      for (const form of formsOf(text)) {
        expect(form.trim(), key).not.toBe('');
        expect(form, key).not.toMatch(/[<>&]/);
        expect(form.replace(/[0-9]/g, ''), `${key}: digits as on cards`).not.toMatch(/\p{Nd}/u);
        const [first = ''] = formsOf(model);
        expect(placesBut(form, '{count}'), key).toEqual(placesBut(first, '{count}'));
      }
      if (typeof text !== 'string') expect(places(text['other'] ?? ''), key).toContain('{count}');
      else if (typeof model === 'string') expect(places(text), key).toEqual(places(model));
    }
  });

  it.each(readdirSync(folder))('%s has a form for each plural category of its language', (file) => {
    const tag = file.replace('.json', '').replace('_', '-').replace('in-', 'id-').replace('tl-', 'fil-');
    const categories = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
    for (const [key, text] of texts(file)) {
      if (typeof text !== 'string') expect(Object.keys(text).sort(), key).toEqual(categories);
    }
  });
});

describe('locales of the contract', () => {
  it('are all there, and no other', () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...contractLocales].sort());
  });

  it.each(contractLocales)('%s reads in the direction of its script', (locale) => {
    const direction = texts(`${locale}.json`).get('page.direction');
    expect(direction).toBe(locale === 'ar_SA' ? 'rtl' : 'ltr');
  });

  it.each(contractLocales.filter((locale) => locale !== 'en_US'))('%s is translated', (locale) => {
    const english = texts('en_US.json');
    const copied = [...texts(`${locale}.json`)].filter(
      ([key, text]) => JSON.stringify(text) === JSON.stringify(english.get(key)),
    );
    expect(copied.filter(([key]) => !sharedWithEnglish.has(key))).toEqual([]);
    expect(copied.length).toBeLessThanOrEqual(10);
  });

  it.each(contractLocales)('%s fits a narrow form', (locale) => {
    const own = texts(`${locale}.json`);
    for (const [key, limit] of Object.entries(longest)) {
      for (const form of formsOf(own.get(key) ?? '')) {
        const unfilled = form.replaceAll(/\{\w+\}/g, '').normalize();
        expect(unfilled.length, `${key}: ${form}`).toBeLessThanOrEqual(limit);
      }
    }
  });
});

describe('fillText', () => {
  it('fills what it knows and leaves the rest', () => {
    expect(fillText('Pay {amount} {x}', { amount: '$1' })).toBe('Pay $1 {x}');
  });
});
