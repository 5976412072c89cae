import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.js';

const question = (paymentId: string) => ({ clientId: 'A', paymentId });

describe('the cache', () => {
  it('has the last answer to the same question', () => {
    const cache = createAnswerCache();
    cache.keep('cancelPayment', question('1'), { resultCode: 'A', resultStatus: 'S', resultMessage: '' });
    cache.keep('cancelPayment', question('1'), { resultCode: 'B', resultStatus: 'S', resultMessage: '' });
    expect(cache.read('cancelPayment', question('1'))).toMatchObject({ resultCode: 'B' });
    expect(cache.read('cancelPayment', question('2'))).toBeUndefined();
    expect(cache.read('readPayment', question('1'))).toBeUndefined();
  });

  it('has nothing for whoever signs in next', () => {
    const cache = createAnswerCache();
    cache.keep('signOut', {}, {});
    cache.clear();
    expect(cache.read('signOut', {})).toBeUndefined();
  });

  it('keeps what was used last, and no more than a limit', () => {
    const cache = createAnswerCache();
    cache.keep('deleteFaults', { clientId: 'first' }, { removed: 1 });
    for (let number = 0; number < 60; number++) cache.keep('signOut', { number }, {});
    expect(cache.read('deleteFaults', { clientId: 'first' })).toBeUndefined();
    expect(cache.read('signOut', { number: 59 })).toEqual({});
  });
});
