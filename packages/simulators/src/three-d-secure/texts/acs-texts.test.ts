import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acsTexts, acsTextsFor } from './acs-texts.js';

const locales = readdirSync(new URL('../../../../web-sdk/src/shared/locales', import.meta.url));

describe("the words of the issuer's pages", () => {
  it.each(locales)('are there in the language of %s', (file) => {
    const tag = file.replace('.json', '').replace('_', '-');
    const { language } = acsTextsFor(tag);
    const otherNames: Record<string, string> = { in: 'id', tl: 'fil' };
    const [primary = ''] = tag.split('-');
    expect(language.split('-')[0]).toBe(otherNames[primary] ?? primary);
  });

  it('are in as many languages as the card form', () => {
    expect(acsTexts.length).toBe(locales.length);
    expect(new Set(acsTexts.map(({ language }) => language)).size).toBe(locales.length);
  });

  it.each(acsTexts)('have in $language the places that are filled, and no other', (language) => {
    const texts = { direction: 'ltr', ...language };
    const places = Object.entries(texts).flatMap(([name, text]) =>
      [...text.matchAll(/\{\w+\}/g)].map(([place]) => `${name} ${place}`),
    );
    expect(places.sort()).toEqual(['hint {code}', 'wrong {tries}']);
    expect(Object.values(texts).filter((text) => /[<>&]|^\s|\s$/.test(text) || text === '')).toEqual([]);
  });

  it.each([
    ['en-SG', 'en'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-TW', 'zh-HK'],
    ['zh-Hant-', 'zh-HK'],
    ['tl-PH', 'fil'],
    ['in-ID', 'id'],
    ['ar-EG', 'ar'],
    ['sv-SE', 'en'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['', 'en'],
  ])('for %s are %s', (asked, language) => {
    expect(acsTextsFor(asked).language).toBe(language);
  });
});
