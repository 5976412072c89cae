import { expect, it } from 'vitest';
import { english } from './english.js';
import { simplifiedChinese } from './simplified-chinese.js';

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const path = `${prefix}${key}`;
    return typeof value === 'object' && value !== null ? keysOf(value, `${path}.`) : [path];
  });
}

it('Chinese says what English says, and nothing more', () => {
  expect(keysOf(simplifiedChinese).sort()).toEqual(keysOf(english).sort());
});
