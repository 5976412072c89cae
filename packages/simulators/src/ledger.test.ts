import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from './issuer.js';
import { fileJournal } from './journal.js';
import { Ledger } from './ledger.js';

const approved: Verdict = { reply: { state: 'APPROVED' }, delivery: 'REPLY', allowsCapture: true };
const pending: Verdict = { ...approved, delivery: 'PEND' };
const declined: Verdict = {
  reply: { state: 'DECLINED', reason: 'DO_NOT_HONOR' },
  delivery: 'REPLY',
  allowsCapture: false,
};

function authorized(verdict: Verdict, value = '100'): Ledger {
  const ledger = new Ledger();
  ledger.authorize({ operationId: 'auth', fingerprint: 'a', amount: { currency: 'SGD', value } }, verdict);
  return ledger;
}

function capture(ledger: Ledger, operationId: string, value: string, currency = 'SGD') {
  const request = { operationId, authorizationId: 'auth', amount: { currency, value } };
  const booked = ledger.capture(request, `${operationId} ${value} ${currency}`);
  return booked.kind === 'BOOKED' ? booked.reply : booked.kind;
}

describe('the ledger', () => {
  it('never captures more than was authorised, whatever is sent and repeated', () => {
    const captures = fc.array(
      fc.record({ id: fc.integer({ min: 0, max: 12 }), value: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(captures, (calls) => {
        const ledger = authorized(approved, '100');
        const moved = new Map<number, number>();
        for (const { id, value } of calls) {
          const reply = capture(ledger, `capture-${id}`, String(value));
          if (typeof reply === 'object' && reply.state === 'APPROVED') moved.set(id, value);
        }
        const total = [...moved.values()].reduce((sum, value) => sum + value, 0);
        expect(total).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('captures everything that was authorised, in parts', () => {
    const ledger = authorized(approved, '100');
    expect(capture(ledger, 'one', '60')).toMatchObject({ state: 'APPROVED' });
    expect(capture(ledger, 'two', '41')).toMatchObject({ reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' });
    expect(capture(ledger, 'three', '40')).toMatchObject({ state: 'APPROVED' });
    expect(capture(ledger, 'four', '1')).toMatchObject({ reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' });
  });

  it('adds without rounding', () => {
    const ledger = authorized(approved, '9999999999999999');
    expect(capture(ledger, 'one', '9999999999999998')).toMatchObject({ state: 'APPROVED' });
    expect(capture(ledger, 'two', '2')).toMatchObject({ state: 'DECLINED' });
    expect(capture(ledger, 'three', '1')).toMatchObject({ state: 'APPROVED' });
  });

  it('captures only an approved authorisation, in its currency', () => {
    expect(capture(new Ledger(), 'one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
    expect(capture(authorized(declined), 'one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
    expect(capture(authorized(pending), 'one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
    expect(capture(authorized(approved), 'one', '1', 'EUR')).toMatchObject({
      reason: 'CURRENCY_NOT_SUPPORT',
    });
  });

  it('declines every capture where the card says so', () => {
    const ledger = authorized({ ...approved, allowsCapture: false });
    expect(capture(ledger, 'one', '1')).toMatchObject({ reason: 'PROCESS_FAIL' });
  });

  it('repeats the first answer, and refuses another content', () => {
    const ledger = authorized(approved);
    const first = capture(ledger, 'one', '60');
    expect(capture(ledger, 'one', '60')).toEqual(first);
    expect(capture(ledger, 'one', '59')).toBe('CONFLICT');
    expect(capture(ledger, 'auth', '60')).toBe('CONFLICT');
    expect(capture(ledger, 'two', '40')).toMatchObject({ state: 'APPROVED' });
  });

  it('settles a pending authorisation when it is asked after', () => {
    const ledger = authorized(pending);
    expect(ledger.inquire('auth')).toEqual({ state: 'APPROVED' });
    expect(capture(ledger, 'one', '100')).toMatchObject({ state: 'APPROVED' });
  });

  it('declines what it never received once it is abandoned, also when it comes late', () => {
    const ledger = new Ledger();
    expect(ledger.abandon('auth')).toMatchObject({ state: 'DECLINED' });
    const late = { operationId: 'auth', fingerprint: 'a', amount: { currency: 'SGD', value: '100' } };
    expect(ledger.authorize(late, approved)).toMatchObject({ reply: { state: 'DECLINED' } });
    expect(capture(ledger, 'one', '1')).toMatchObject({ reason: 'AUTH_NOT_FOUND' });
  });

  it('abandons nothing that it received', () => {
    const ledger = authorized(pending);
    expect(ledger.abandon('auth')).toEqual({ state: 'APPROVED' });
    expect(capture(ledger, 'one', '100')).toMatchObject({ state: 'APPROVED' });
  });

  it('knows after a restart all that it answered, though it was killed while it wrote', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillgate-ledger-'));
    const path = join(folder, 'network', 'ledger.jsonl');
    const first = new Ledger(fileJournal(path));
    const operation = { fingerprint: 'a', amount: { currency: 'SGD', value: '100' } };
    first.authorize({ ...operation, operationId: 'auth' }, approved);
    first.authorize({ ...operation, operationId: 'waiting' }, pending);
    capture(first, 'one', '60');
    first.abandon('lost');
    await appendFile(path, '\n{"kind":"CAPT');

    const second = new Ledger(fileJournal(path));
    expect(capture(second, 'one', '60')).toMatchObject({ state: 'APPROVED' });
    expect(capture(second, 'two', '41')).toMatchObject({ state: 'DECLINED' });
    expect(capture(second, 'three', '40')).toMatchObject({ state: 'APPROVED' });
    expect(second.inquire('waiting')).toEqual({ state: 'APPROVED' });
    expect(second.inquire('lost')).toMatchObject({ state: 'DECLINED' });
    expect(new Ledger(fileJournal(path)).inquire('three')).toMatchObject({ state: 'APPROVED' });
    await rm(folder, { recursive: true });
  });

  it('knows nothing of what it never received', () => {
    expect(new Ledger().inquire('auth')).toBeUndefined();
  });
});
