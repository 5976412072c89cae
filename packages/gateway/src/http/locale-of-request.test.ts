import { describe, expect, it } from 'vitest';
import { languageTagOf, localeOf } from './locale-of-request.js';

const names = ['en_US', 'pt_PT', 'pt_BR', 'zh_HK', 'zh_CN', 'in_ID', 'tl_PH', 'de_DE', 'ro', 'ar_SA'];

describe('the language of a form', () => {
  it.each([
    ['zh_CN', 'zh_CN'],
    ['zh-cn', 'zh_CN'],
    ['in_ID', 'in_ID'],
    ['id_ID', 'in_ID'],
    ['ro', 'ro'],
    ['xx_YY', 'en_US'],
    ['__proto__', 'en_US'],
    ['', 'en_US'],
  ])('is for %j, asked by name, %s, whatever the browser says', (asked, expected) => {
    expect(localeOf(names, asked, 'de-DE')).toBe(expected);
  });

  it.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de_DE'],
    ['de-AT', 'de_DE'],
    ['fr-FR, pt;q=0.5', 'pt_BR'],
    ['pt-PT', 'pt_PT'],
    ['pt-AO', 'pt_BR'],
    ['zh', 'zh_CN'],
    ['zh-TW', 'zh_HK'],
    ['zh-Hant-MO', 'zh_HK'],
    ['zh-Hans-SG', 'zh_CN'],
    ['id', 'in_ID'],
    ['fil', 'tl_PH'],
    ['ro-MD', 'ro'],
    ['ar;q=0, de;q=0.1', 'de_DE'],
    ['en;q=0.2, ar-EG;q=0.9', 'ar_SA'],
    ['*', 'en_US'],
    ['fr-FR', 'en_US'],
    [';;;q=x', 'en_US'],
    [undefined, 'en_US'],
  ])('is for a browser that says %j %s', (header, expected) => {
    expect(localeOf(names, undefined, header)).toBe(expected);
  });
});

describe('languageTagOf', () => {
  it('gives what browsers and screen readers know', () => {
    expect(names.map(languageTagOf)).toEqual([
      'en-US',
      'pt-PT',
      'pt-BR',
      'zh-HK',
      'zh-CN',
      'id-ID',
      'fil-PH',
      'de-DE',
      'ro',
      'ar-SA',
    ]);
  });
});
