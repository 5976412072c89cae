import { describe, expect, it } from 'vitest';
import { declines } from './declines.js';
import { holding, ledgerCalls } from './testing/ledger-calls.js';

const approved = { state: 'APPROVED' };
const refusedWith = (reason: string) => ({ state: 'DECLINED', reason });

describe('a capture', () => {
  it('takes everything that is held, in parts', () => {
    const calls = holding('100');
    expect(calls.capture('one', '60')).toMatchObject(approved);
    expect(calls.capture('two', '41')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
    expect(calls.capture('three', '40')).toMatchObject(approved);
    expect(calls.capture('four', '1')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
  });

  it('is added without rounding', () => {
    const calls = holding('9999999999999999');
    expect(calls.capture('one', '9999999999999998')).toMatchObject(approved);
    expect(calls.capture('two', '2')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
    expect(calls.capture('three', '1')).toMatchObject(approved);
  });

  it('releases the rest and lets none follow, if it is final', () => {
    const calls = holding('100');
    expect(calls.capture('one', '60', { isFinal: true })).toMatchObject(approved);
    expect(calls.capture('two', '1')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
    expect(calls.increment('three', '1')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
    expect(calls.void('four')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
  });

  it('releases nothing, if it is final and declined', () => {
    const calls = holding('100');
    expect(calls.capture('one', '101', { isFinal: true })).toMatchObject({ state: 'DECLINED' });
    expect(calls.capture('two', '100')).toMatchObject(approved);
  });

  it('uses up what it needs while it is pending, and can be refunded when it is settled', () => {
    const calls = holding('100', { capture: { delivery: 'PEND' } });
    calls.capture('one', '60');
    expect(calls.capture('two', '41')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
    expect(calls.refund('back', '60')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
    calls.ledger.inquire('one');
    expect(calls.refund('again', '60')).toMatchObject(approved);
  });

  it('uses up nothing while it is pending and will be declined', () => {
    const calls = holding('100', { capture: { delivery: 'PEND', decline: declines.PROCESS_FAIL } });
    expect(calls.capture('one', '100', { isFinal: true })).toEqual({ state: 'PENDING' });
    expect(calls.void('off')).toMatchObject(approved);
    expect(calls.ledger.inquire('one')).toMatchObject(refusedWith('PROCESS_FAIL'));
  });
});

describe('an increment', () => {
  it('raises what may be captured', () => {
    const calls = holding('100');
    expect(calls.increment('more', '50')).toMatchObject(approved);
    expect(calls.capture('one', '151')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
    expect(calls.capture('two', '150')).toMatchObject(approved);
  });

  it('raises nothing before it is settled, and nothing when it is declined', () => {
    const pending = holding('100', { increment: { delivery: 'PEND' } });
    expect(pending.increment('more', '50')).toEqual({ state: 'PENDING' });
    expect(pending.capture('one', '150')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
    pending.ledger.inquire('more');
    expect(pending.capture('two', '150')).toMatchObject(approved);
    const declined = holding('100', { increment: { decline: declines.INVALID_AMOUNT } });
    expect(declined.increment('more', '50')).toMatchObject(refusedWith('INVALID_AMOUNT'));
    expect(declined.capture('one', '101')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
  });

  it('comes before any capture', () => {
    const calls = holding('100');
    calls.capture('one', '1');
    expect(calls.increment('more', '50')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
  });

  it('holds no more than an amount can name', () => {
    const calls = holding('9999999999999999');
    expect(calls.increment('more', '1')).toEqual(refusedWith('PAYMENT_AMOUNT_EXCEED_LIMIT'));
  });
});

describe('a void', () => {
  it('releases what is held, and lets no capture and no increment follow', () => {
    const calls = holding('100');
    expect(calls.void('off')).toMatchObject(approved);
    expect(calls.capture('one', '1')).toEqual(refusedWith('AUTH_CANCELLED'));
    expect(calls.increment('more', '1')).toEqual(refusedWith('AUTH_CANCELLED'));
  });

  it('releases the rest of a partial capture, and what was taken can be refunded', () => {
    const calls = holding('100');
    calls.capture('one', '60');
    expect(calls.void('off')).toMatchObject(approved);
    expect(calls.refund('back', '60')).toMatchObject(approved);
  });

  it('is declined where nothing is left to release, so that nobody takes a charge for cancelled', () => {
    const captured = holding('100');
    captured.capture('one', '100');
    expect(captured.void('off')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
    const voided = holding('100');
    voided.void('off');
    expect(voided.void('again')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
  });

  it('is declined while a capture of everything is pending', () => {
    const calls = holding('100', { capture: { delivery: 'PEND' } });
    calls.capture('one', '100');
    expect(calls.void('off')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
  });
});

describe('a refund', () => {
  it('gives back everything that was captured, in parts', () => {
    const calls = holding('100');
    calls.capture('one', '50');
    calls.capture('two', '30', { isFinal: true });
    expect(calls.refund('back', '70')).toMatchObject(approved);
    expect(calls.refund('more', '11')).toEqual(refusedWith('REFUND_AMOUNT_EXCEED'));
    expect(calls.refund('rest', '10')).toMatchObject(approved);
  });

  it('gives back nothing that is only held', () => {
    expect(holding('100').refund('back', '1')).toEqual(refusedWith('ORDER_STATUS_INVALID'));
  });

  it('uses up what it needs while it is pending', () => {
    const calls = holding('100', { refund: { delivery: 'PEND' } });
    calls.capture('one', '100');
    calls.refund('back', '60');
    expect(calls.refund('more', '41')).toEqual(refusedWith('REFUND_AMOUNT_EXCEED'));
  });

  it('does not let its sum be captured again', () => {
    const calls = holding('100');
    calls.capture('one', '100');
    calls.refund('back', '100');
    expect(calls.capture('two', '1')).toEqual(refusedWith('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT'));
  });
});

describe('every operation', () => {
  const all = (calls: ReturnType<typeof ledgerCalls>) => [
    calls.increment('1', '1'),
    calls.capture('2', '1'),
    calls.void('3'),
    calls.refund('4', '1'),
  ];
  const notFound = ['AUTH_NOT_FOUND', 'AUTH_NOT_FOUND', 'ORDER_NOT_EXIST', 'ORDER_NOT_EXIST'].map(
    refusedWith,
  );

  it('needs an approved authorisation', () => {
    const declined = ledgerCalls();
    declined.authorize('100', { behaviour: { decline: declines.DO_NOT_HONOR } });
    const pending = ledgerCalls();
    pending.authorize('100', { behaviour: { delivery: 'PEND' } });
    expect([ledgerCalls(), declined, pending].map(all)).toEqual([notFound, notFound, notFound]);
  });

  it('finds nothing to work on in a verification', () => {
    const calls = ledgerCalls();
    calls.verify('auth');
    expect(all(calls)).toEqual(notFound);
  });

  it('is in the currency of the authorisation', () => {
    const calls = holding('100');
    const refusal = refusedWith('CURRENCY_NOT_SUPPORT');
    expect(calls.increment('1', '1', 'EUR')).toEqual(refusal);
    expect(calls.capture('2', '1', { currency: 'EUR' })).toEqual(refusal);
    expect(calls.refund('3', '1', 'EUR')).toEqual(refusal);
  });
});
