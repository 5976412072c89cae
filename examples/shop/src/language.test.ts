import { expect, it } from 'vitest';
import { preferredLanguage } from './language.js';

it.each([
  [undefined, 'en'],
  ['de-DE,de;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-US,en;q=0.9,zh;q=0.5', 'en'],
  ['fr, zh;q=0.8, en;q=0.2', 'zh-CN'],
  ['zh;q=0, en;q=0.1', 'en'],
])('greets %s in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
