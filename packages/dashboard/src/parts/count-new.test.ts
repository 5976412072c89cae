import { describe, expect, it } from 'vitest';
import { countNew } from './count-new.js';

describe('rows that came to a list meanwhile', () => {
  it.each([
    ['are those before the first that is shown', ['d', 'c', 'b', 'a'], ['b', 'a'], 2],
    ['are none where nothing came', ['b', 'a'], ['b', 'a'], 0],
    ['do not count where they are older', ['b', 'a', 'older'], ['b', 'a'], 0],
    ['are told by what is left where a row went', ['c', 'a'], ['b', 'a'], 1],
    ['do not count where all of them are new', ['d', 'c'], ['b', 'a'], 0],
    ['do not count where nothing was shown', ['d', 'c'], [], 0],
  ])('%s', (_name, ids, shown, count) => {
    expect(countNew(ids, new Set(shown))).toBe(count);
  });
});
