import { expect, it } from 'vitest';
import { pluralText } from './locale.js';

it.each(['en-US', 'ar-SA', 'hi-IN', 'th-TH'])(
  'counts in %s with the digits that stand on cards',
  (languageTag) => {
    expect(pluralText({ other: '{count}' }, 12, languageTag)).toBe('12');
  },
);
