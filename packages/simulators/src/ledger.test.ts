import { describe, expect, it } from 'vitest';
import { declines } from './declines.js';
import { holding, ledgerCalls } from './testing/ledger-calls.js';

const approved = { state: 'APPROVED' };
const pending = { state: 'PENDING' };
const declined = { state: 'DECLINED' };

describe('an operation id', () => {
  it('is answered with the first outcome, and moves money once', () => {
    const calls = holding('100');
    const first = calls.capture('one', '60');
    expect(calls.capture('one', '60')).toEqual(first);
    expect(calls.capture('two', '41')).toMatchObject(declined);
    expect(calls.capture('three', '40')).toMatchObject(approved);
  });

  it('is answered with the first decline too, though it would succeed now', () => {
    const calls = ledgerCalls();
    const tooEarly = calls.capture('one', '60');
    calls.authorize('100');
    expect(calls.capture('one', '60')).toEqual(tooEarly);
  });

  it('is refused with another content, another operation, or another card', () => {
    const calls = holding('100');
    calls.capture('one', '60');
    expect(calls.capture('one', '59')).toBe('CONFLICT');
    expect(calls.capture('one', '60', { currency: 'EUR' })).toBe('CONFLICT');
    expect(calls.capture('one', '60', { isFinal: true })).toBe('CONFLICT');
    expect(calls.refund('one', '60')).toBe('CONFLICT');
    expect(calls.void('one')).toBe('CONFLICT');
    expect(calls.verify('one')).toBe('CONFLICT');
    expect(calls.capture('auth', '60')).toBe('CONFLICT');
    expect(calls.authorize('101')).toBe('CONFLICT');
  });
});

describe('a pending operation', () => {
  it('stays pending to repeats, until it is asked after', () => {
    const calls = holding('100', { capture: { delivery: 'PEND' } });
    expect(calls.capture('one', '60')).toEqual(pending);
    expect(calls.capture('one', '60')).toEqual(pending);
    expect(calls.ledger.inquire('one')).toMatchObject(approved);
    expect(calls.capture('one', '60')).toMatchObject(approved);
  });

  it('may turn out declined', () => {
    const calls = ledgerCalls();
    const behaviour = { delivery: 'PEND', decline: declines.DO_NOT_HONOR } as const;
    expect(calls.authorize('100', { behaviour })).toEqual(pending);
    expect(calls.ledger.inquire('auth')).toMatchObject({ reason: 'DO_NOT_HONOR', issuerCode: '05' });
    expect(calls.capture('one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
  });

  it('is no pending one where a rule refuses it', () => {
    const calls = holding('100', { capture: { delivery: 'PEND' } });
    expect(calls.capture('one', '101')).toMatchObject(declined);
  });
});

describe('a lost connection', () => {
  it('after the booking leaves the booking', () => {
    const calls = holding('100', { capture: { delivery: 'LOSE_REPLY' } });
    expect(calls.capture('one', '60')).toBe('LOST');
    expect(calls.ledger.inquire('one')).toMatchObject(approved);
    expect(calls.capture('one', '60')).toMatchObject(approved);
    expect(calls.capture('two', '41')).toMatchObject(declined);
  });

  it('before the booking leaves nothing, each time', () => {
    const calls = ledgerCalls();
    const authorize = () => calls.authorize('100', { behaviour: { delivery: 'LOSE_REQUEST' } });
    expect([authorize(), authorize()]).toEqual(['LOST', 'LOST']);
    expect(calls.ledger.inquire('auth')).toBeUndefined();
  });

  it('before the booking lets a repeat arrive where only the first request is lost', () => {
    const calls = holding('100', { capture: { delivery: 'LOSE_FIRST_REQUEST' } });
    expect(calls.capture('one', '60')).toBe('LOST');
    expect(calls.ledger.inquire('one')).toBeUndefined();
    expect(calls.capture('two', '60')).toBe('LOST');
    expect(calls.capture('one', '60')).toMatchObject(approved);
  });
});

describe('an abandoned operation', () => {
  it('is declined whenever it comes, if it was never received', () => {
    const calls = ledgerCalls();
    expect(calls.ledger.abandon('auth')).toMatchObject(declined);
    expect(calls.authorize('100')).toMatchObject(declined);
    expect(calls.capture('one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
  });

  it('moves no money, if it was never received', () => {
    const calls = holding('100');
    expect(calls.ledger.abandon('one')).toMatchObject(declined);
    expect(calls.capture('one', '60')).toMatchObject(declined);
    expect(calls.capture('two', '100')).toMatchObject(approved);
    expect(calls.ledger.abandon('back')).toMatchObject(declined);
    expect(calls.refund('back', '100')).toMatchObject(declined);
  });

  it('is answered as by an inquiry, if it was received', () => {
    const calls = ledgerCalls();
    calls.authorize('100', { behaviour: { delivery: 'PEND' } });
    expect(calls.ledger.abandon('auth')).toMatchObject(approved);
    expect(calls.capture('one', '100')).toMatchObject(approved);
  });
});

it('knows nothing of what it never received', () => {
  expect(ledgerCalls().ledger.inquire('auth')).toBeUndefined();
});
