import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './locale.js';

const folder = new URL('./locales/', import.meta.url);
const files = readdirSync(folder);

/** Every text by its path, `payments.title`; a text that depends on a number is one text. */
function textsOf(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const collect = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, [value]);
    else if (typeof value === 'object' && value !== null && 'other' in value) {
      found.set(path, Object.values(value).map(String));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) collect(`${path}.${key}`, part);
    }
  };
  collect('', JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  return found;
}

const placesIn = (forms: readonly string[]): string[] =>
  [...new Set(forms.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

const english = textsOf('en_US.json');

describe.each(files.filter((file) => file !== 'en_US.json'))('%s', (file) => {
  const texts = textsOf(file);

  it('has the texts that English has, and no others', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the places of the English text in each of its own', () => {
    for (const [path, forms] of texts) {
      expect([path, placesIn(forms)]).toEqual([path, placesIn(english.get(path) ?? [])]);
    }
  });

  it('leaves nothing empty', () => {
    for (const [path, forms] of texts) expect(forms.every((text) => text.trim() !== '') ? '' : path).toBe('');
  });
});

describe('the language of a first visit', () => {
  it.each([
    [['zh-TW', 'en'], 'zh_CN'],
    [['de-DE', 'en-GB', 'zh'], 'en_US'],
    [['de-DE', 'zh-Hans-CN'], 'zh_CN'],
    [['fr'], 'en_US'],
    [[], 'en_US'],
  ] as const)('of somebody with %j is %s', (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});
