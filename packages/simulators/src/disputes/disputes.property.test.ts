import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Account, Posting } from '../balance.js';
import { ledgerCalls, type LedgerCalls } from '../testing/ledger-calls.js';
import { memoryJournal } from '../testing/memory-journal.js';
import { DisputeDesk } from './dispute-desk.js';
import type { DisputeEntry } from './dispute-entry.js';
import { disputeSums } from './dispute-sums.js';

const steps = ['capture', 'refund', 'raise', 'accept', 'defend', 'win', 'lose', 'withdraw'] as const;
const stepArbitrary = fc.record({
  step: fc.constantFrom(...steps, 'raise', 'capture'),
  value: fc.integer({ min: 1, max: 60 }).map(String),
  pick: fc.nat({ max: 3 }),
});

const wasTaken = ({ kind, booking }: Posting) => kind === 'CAPTURE' && booking.reply.state === 'APPROVED';
const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);

/** What was given back, kept and charged back is of what was taken: of each capture, and in all. */
function expectCovered({ postings, disputes }: Account): void {
  const captures = postings.filter(wasTaken);
  const refunds = postings.filter(
    ({ kind, booking }) => kind === 'REFUND' && booking.reply.state === 'APPROVED',
  );
  const takenBack = (of: readonly DisputeEntry[]) => total(Object.values(disputeSums(of)));
  const backMinor = total(refunds.map(({ amountMinor }) => amountMinor)) + takenBack(disputes);
  expect(backMinor).toBeLessThanOrEqual(total(captures.map(({ amountMinor }) => amountMinor)));
  for (const { operationId, amountMinor } of captures) {
    const own = disputes.filter(({ captureId }) => captureId === operationId);
    expect(takenBack(own)).toBeLessThanOrEqual(amountMinor);
  }
}

it('never gives back and charges back more than was captured, in any order, and knows the same after a restart', () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { maxLength: 40 }), (sequence) => {
      const journal = memoryJournal();
      const calls = ledgerCalls(journal);
      const desk = new DisputeDesk(calls.ledger);
      calls.authorize('100');
      sequence.forEach((taken, index) => {
        take(calls, desk, { ...taken, id: `${taken.step} ${index}` });
        const account = calls.ledger.account('auth');
        if (account) expectCovered(account);
      });
      const restarted = ledgerCalls(memoryJournal(journal.read()));
      expect(restarted.ledger.disputes()).toEqual(calls.ledger.disputes());
      expect(restarted.ledger.account('auth')).toEqual(calls.ledger.account('auth'));
    }),
    { numRuns: 200 },
  );
});

interface Step {
  step: (typeof steps)[number];
  value: string;
  pick: number;
  id: string;
}

function take(calls: LedgerCalls, desk: DisputeDesk, { step, value, pick, id }: Step): unknown {
  const { disputeId = 'none' } = calls.ledger.disputes()[pick] ?? {};
  switch (step) {
    case 'capture':
      return calls.capture(id, value);
    case 'refund':
      return calls.refund(id, value);
    case 'raise':
      return desk.raise({ paymentId: 'payment', value });
    case 'accept':
      return desk.accept(disputeId, 'TIMEOUT');
    case 'defend':
      return desk.defend(disputeId);
    case 'win':
      return desk.judge(disputeId, { for: 'MERCHANT' });
    case 'lose':
      return desk.judge(disputeId, { for: 'CARDHOLDER' });
    case 'withdraw':
      return desk.withdraw(disputeId);
  }
}
