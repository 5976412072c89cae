import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText } from './locale.js';

const folder = new URL('./locales/', import.meta.url);

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

describe('fillText', () => {
  it('fills what it knows and leaves the rest', () => {
    expect(fillText('Pay {amount} {x}', { amount: '$1' })).toBe('Pay $1 {x}');
  });
});
