import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText, forLocale } from './locale.js';

const folder = new URL('./locales/', import.meta.url);

/** Every text of a locale by its path. */
function texts(file: string): Map<string, string> {
  const sections: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(new URL(file, folder), 'utf8'),
  );
  return new Map(
    Object.entries(sections).flatMap(([section, rows]) =>
      Object.entries(rows).map(([key, text]): [string, string] => [`${section}.${key}`, text]),
    ),
  );
}

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('locales', () => {
  const english = texts('en_US.json');

  it.each(readdirSync(folder))('%s has the keys and the places of English, and no empty text', (file) => {
    const own = texts(file);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('');
      expect(places(text), key).toEqual(places(english.get(key) ?? ''));
    }
  });
});

describe('forLocale', () => {
  const table = { en_US: 'English', zh_CN: '中文' };

  it.each([
    ['zh_CN', '中文'],
    ['zh-cn', '中文'],
    ['xx_YY', 'English'],
    ['__proto__', 'English'],
    ['', 'English'],
    [undefined, 'English'],
  ])('gives %j %s', (name, expected) => {
    expect(forLocale(table, name)).toBe(expected);
  });
});

describe('fillText', () => {
  it('fills what it knows and leaves the rest', () => {
    expect(fillText('Pay {amount} {x}', { amount: '$1' })).toBe('Pay $1 {x}');
  });
});
