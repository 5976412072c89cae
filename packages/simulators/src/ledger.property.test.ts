import fc from 'fast-check';
import { expect, it } from 'vitest';
import { declines } from './declines.js';
import type { LedgerEntry } from './ledger-entry.js';
import { ledgerCalls, type LedgerCalls } from './testing/ledger-calls.js';
import { memoryJournal } from './testing/memory-journal.js';

const heldMinor = 100;
const kinds = ['increment', 'capture', 'final', 'void', 'refund'] as const;
const frequentKinds = ['increment', 'capture', 'refund'] as const;

/** An operation; equal ones are repeats. */
interface Operation {
  kind: (typeof kinds)[number];
  number: number;
}

/** What ends an authorisation is rare, so that much happens before it; numbers are few, so that much is repeated. */
const operationArbitrary = fc.record({
  kind: fc.constantFrom(...kinds, ...frequentKinds, ...frequentKinds, ...frequentKinds),
  number: fc.integer({ min: 0, max: 4 }),
});
const callArbitrary = fc.record({
  operation: operationArbitrary,
  verb: fc.constantFrom('send', 'send', 'send', 'inquire', 'abandon'),
});
const behaviourArbitrary = fc.constantFrom(
  {},
  {},
  { delivery: 'PEND' } as const,
  { delivery: 'PEND', decline: declines.PROCESS_FAIL } as const,
  { delivery: 'LOSE_REPLY' } as const,
  { delivery: 'LOSE_FIRST_REQUEST' } as const,
  { decline: declines.RISK_REJECT },
);
const laterArbitrary = fc.record({
  increment: behaviourArbitrary,
  capture: behaviourArbitrary,
  void: behaviourArbitrary,
  refund: behaviourArbitrary,
});

const idOf = ({ kind, number }: Operation) => `${kind} ${number}`;
const minorOf = ({ number }: Operation) => number * 9 + 1;
const everyOperation = kinds.flatMap((kind) => Array.from({ length: 5 }, (_, number) => ({ kind, number })));

function send(calls: LedgerCalls, operation: Operation) {
  const id = idOf(operation);
  const value = String(minorOf(operation));
  switch (operation.kind) {
    case 'increment':
      return calls.increment(id, value);
    case 'capture':
      return calls.capture(id, value);
    case 'final':
      return calls.capture(id, value, { isFinal: true });
    case 'void':
      return calls.void(id);
    case 'refund':
      return calls.refund(id, value);
  }
}

/** The sums by the answers alone, once every operation was asked after. */
function sumsOf(calls: LedgerCalls) {
  const approved = everyOperation.filter((each) => calls.ledger.inquire(idOf(each))?.state === 'APPROVED');
  const of = (...wanted: Operation['kind'][]) => approved.filter(({ kind }) => wanted.includes(kind));
  const sum = (operations: Operation[]) => operations.reduce((total, each) => total + minorOf(each), 0);
  return {
    held: heldMinor + sum(of('increment')),
    captured: sum(of('capture', 'final')),
    refunded: sum(of('refund')),
    ends: of('final').length + of('void').length,
  };
}

/** Whether every line of the journal was allowed by the lines before it. */
function expectOrder(entries: readonly LedgerEntry[]): void {
  let [held, captured, refunded] = [0n, 0n, 0n];
  let hasEnded = false;
  for (const entry of entries) {
    if (!('operationId' in entry) || entry.kind === 'SETTLEMENT' || entry.kind === 'ABANDONMENT') continue;
    if ((entry.settlesAs ?? entry.reply).state !== 'APPROVED') continue;
    const amountMinor = 'amount' in entry ? BigInt(entry.amount.value) : 0n;
    if (entry.kind !== 'REFUND') expect(hasEnded).toBe(false);
    if (entry.kind === 'AUTHORIZATION' || entry.kind === 'INCREMENT') held += amountMinor;
    if (entry.kind === 'CAPTURE') captured += amountMinor;
    if (entry.kind === 'REFUND') refunded += amountMinor;
    hasEnded ||= entry.kind === 'VOID' || (entry.kind === 'CAPTURE' && entry.isFinal === true);
    expect(captured).toBeLessThanOrEqual(held);
    expect(refunded).toBeLessThanOrEqual(captured);
  }
}

/** The answers to inquiries after everything; undefined for what was never received. */
function answersOf(calls: LedgerCalls) {
  return everyOperation.map((each) => calls.ledger.inquire(idOf(each)));
}

/** What is left to capture and to refund, found out by asking for it and for one more. */
function expectLeft(calls: LedgerCalls, { held, captured, refunded, ends }: ReturnType<typeof sumsOf>): void {
  const left = ends > 0 ? 0 : held - captured;
  expect(calls.capture('too much', String(left + 1))).toMatchObject({ state: 'DECLINED' });
  expect(calls.refund('too much back', String(captured - refunded + 1))).toMatchObject({ state: 'DECLINED' });
  if (captured > refunded) {
    expect(calls.refund('all back', String(captured - refunded))).not.toHaveProperty(
      'reason',
      'REFUND_AMOUNT_EXCEED',
    );
  }
  const excess = 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT';
  if (left > 0) expect(calls.capture('all', String(left))).not.toHaveProperty('reason', excess);
}

it('agrees with its own answers, whatever is sent, repeated, asked after and abandoned, and after a restart', () => {
  fc.assert(
    fc.property(laterArbitrary, fc.array(callArbitrary, { maxLength: 60 }), (later, sequence) => {
      const journal = memoryJournal();
      const calls = ledgerCalls(journal);
      calls.authorize(String(heldMinor), { later });
      for (const { operation, verb } of sequence) {
        if (verb === 'send') send(calls, operation);
        else calls.ledger[verb](idOf(operation));
      }
      const restarted = ledgerCalls(memoryJournal(journal.read()));
      expect(answersOf(restarted)).toEqual(answersOf(calls));
      expect(answersOf(restarted)).not.toContainEqual({ state: 'PENDING' });
      expectOrder(journal.read());

      const sums = sumsOf(calls);
      expect(sums.captured).toBeLessThanOrEqual(sums.held);
      expect(sums.refunded).toBeLessThanOrEqual(sums.captured);
      expect(sums.ends).toBeLessThanOrEqual(1);
      expect(sumsOf(restarted)).toEqual(sums);
      expectLeft(calls, sums);
      expectLeft(restarted, sums);
    }),
    { numRuns: 300 },
  );
});
