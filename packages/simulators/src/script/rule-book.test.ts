import { describe, expect, it } from 'vitest';
import type { ScriptRuleRequest } from '@tillgate/contract/network-script';
import type { ScriptFacts } from './fits-match.js';
import { mostRules, RuleBook } from './rule-book.js';

const decline = (reason: string) => ({ answer: 'DECLINED', reason }) as const;

const facts: ScriptFacts = {
  card: '4054695723100768',
  amount: '4200',
  currency: 'SGD',
  merchantId: 'SANDBOX_1',
  paymentId: 'p-1',
};

function bookOf(...rules: ScriptRuleRequest[]): RuleBook {
  const book = new RuleBook();
  for (const rule of rules) book.add(rule);
  return book;
}

describe('a rule', () => {
  it('is used once where nothing else is said, and is listed as used up', () => {
    const book = bookOf({ on: 'AUTHORIZATION', then: { answer: 'APPROVED' } });
    expect(book.takeOperation('AUTHORIZATION', facts)).toEqual({ answer: 'APPROVED' });
    expect(book.takeOperation('AUTHORIZATION', facts)).toBeUndefined();
    expect(book.list()).toEqual([
      {
        ruleId: 'rule-1',
        on: 'AUTHORIZATION',
        then: { answer: 'APPROVED' },
        used: 1,
        isUsedUp: true,
      },
    ]);
  });

  it('is used as often as it says, or without end', () => {
    const twice = bookOf({ on: 'REFUND', times: 2, then: decline('RISK_REJECT') });
    const taken = () => twice.takeOperation('REFUND', facts) !== undefined;
    expect([taken(), taken(), taken()]).toEqual([true, true, false]);
    const always = bookOf({ on: 'REFUND', times: 'ALWAYS', then: decline('RISK_REJECT') });
    for (let used = 1; used <= 50; used += 1) {
      expect(always.takeOperation('REFUND', facts)).toBeDefined();
      expect(always.find('rule-1')).toMatchObject({ used, isUsedUp: false });
    }
  });

  it('is tried in the order of its making', () => {
    const book = bookOf(
      { on: 'CAPTURE', then: decline('FIRST') },
      { on: 'CAPTURE', then: decline('SECOND') },
    );
    const taken = () => book.takeOperation('CAPTURE', facts);
    expect([taken(), taken(), taken()]).toEqual([decline('FIRST'), decline('SECOND'), undefined]);
  });

  it('is tried in that order whether it names a merchant or not', () => {
    const rules: ScriptRuleRequest[] = [
      { on: 'VOID', match: { merchantId: 'SANDBOX_1' }, then: decline('FIRST') },
      { on: 'VOID', match: { merchantId: 'SANDBOX_*' }, then: decline('SECOND') },
      { on: 'VOID', match: { merchantId: 'SANDBOX_1' }, then: decline('THIRD') },
      { on: 'VOID', then: decline('FOURTH') },
      { on: 'VOID', match: { merchantId: 'SANDBOX_2' }, then: decline('of another') },
    ];
    const book = bookOf(...rules);
    const taken = Array.from({ length: 5 }, () => book.takeOperation('VOID', facts));
    expect(taken).toEqual([...['FIRST', 'SECOND', 'THIRD', 'FOURTH'].map(decline), undefined]);
  });

  it.each([
    ['card', { card: '4054*' }, { card: '5162*' }],
    ['amount', { amount: '42*' }, { amount: '42' }],
    ['currency', { currency: 'SGD' }, { currency: 'EUR' }],
    ['merchant', { merchantId: 'SANDBOX_*' }, { merchantId: 'SANDBOX_2' }],
    ['payment', { paymentId: 'p-1' }, { paymentId: 'p-2' }],
    ['all of it', { card: '*0768', merchantId: 'SANDBOX_1' }, { card: '*0768', merchantId: 'SANDBOX_2' }],
  ])('is about the %s that it names', (_name, fitting, other) => {
    const rule = { on: 'VERIFICATION', then: { answer: 'APPROVED' } } as const;
    expect(bookOf({ ...rule, match: fitting }).takeOperation('VERIFICATION', facts)).toBeDefined();
    expect(bookOf({ ...rule, match: other }).takeOperation('VERIFICATION', facts)).toBeUndefined();
  });

  it('that names what an operation does not have is not about it', () => {
    const book = bookOf({ on: 'VOID', match: { amount: '*' }, then: decline('PROCESS_FAIL') });
    expect(book.takeOperation('VOID', { ...facts, amount: undefined })).toBeUndefined();
  });

  it('is about what it says, or about any operation', () => {
    const book = bookOf(
      { on: 'OPERATION', then: decline('ANY') },
      { on: 'INQUIRY', then: { answer: 'STILL_PENDING' } },
      { on: 'AUTHENTICATION', then: { answer: 'NONE' } },
      { on: 'CHALLENGE', then: { end: 'COMPLETE' } },
    );
    expect(book.takeInquiry('ABANDONMENT', facts)).toBeUndefined();
    expect(book.takeInquiry('INQUIRY', facts)).toEqual({ answer: 'STILL_PENDING' });
    expect(book.takeAuthentication(facts)).toEqual({ answer: 'NONE' });
    expect(book.takeChallenge(facts)).toEqual({ end: 'COMPLETE' });
    expect(book.takeOperation('INCREMENT', facts)).toEqual(decline('ANY'));
  });
});

describe('the rules', () => {
  const about = (merchantId: string) =>
    ({ on: 'VOID', match: { merchantId }, then: { answer: 'AS_CARD' } }) as const;

  it('can be removed one by one, of one merchant, or all', () => {
    const book = bookOf(about('a'), about('b'), about('b'), about('*'));
    book.takeOperation('VOID', { ...facts, merchantId: 'b' });
    expect(book.remove('rule-1')).toBe(true);
    expect(book.remove('rule-1')).toBe(false);
    expect(book.list('b').map(({ ruleId, used }) => [ruleId, used])).toEqual([
      ['rule-2', 1],
      ['rule-3', 0],
    ]);
    expect(book.removeAll('b')).toBe(2);
    expect(book.list().map(({ ruleId }) => ruleId)).toEqual(['rule-4']);
    expect(book.removeAll()).toBe(1);
    expect(book.takeOperation('VOID', facts)).toBeUndefined();
  });

  it('are so many at most; the oldest that is used up makes room', () => {
    const book = bookOf(...Array.from({ length: mostRules }, () => about('a')));
    expect(book.add(about('a'))).toBeUndefined();
    book.takeOperation('VOID', { ...facts, merchantId: 'a' });
    expect(book.add(about('a'))).toMatchObject({ ruleId: `rule-${mostRules + 1}` });
    expect(book.find('rule-1')).toBeUndefined();
    expect(book.list().length).toBe(mostRules);
  });
});
