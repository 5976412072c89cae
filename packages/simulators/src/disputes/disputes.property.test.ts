import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledgerCalls } from '../testing/ledger-calls.js';
import { memoryJournal } from '../testing/memory-journal.js';
import { DisputeDesk } from './dispute-desk.js';
import { disputeSums } from './dispute-sums.js';

const steps = ['capture', 'refund', 'raise', 'accept', 'defend', 'win', 'lose', 'withdraw'] as const;
const stepArbitrary = fc.record({
  step: fc.constantFrom(...steps, 'raise', 'capture'),
  value: fc.integer({ min: 1, max: 60 }).map(String),
  pick: fc.nat({ max: 3 }),
});

it('never disputes more than was captured, whatever is done in any order, and knows the same after a restart', () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { maxLength: 40 }), (sequence) => {
      const journal = memoryJournal();
      const calls = ledgerCalls(journal);
      const desk = new DisputeDesk(calls.ledger);
      calls.authorize('100');
      sequence.forEach(({ step, value, pick }, index) => {
        const { disputeId = 'none' } = calls.ledger.disputes()[pick] ?? {};
        switch (step) {
          case 'capture':
            return calls.capture(`capture ${index}`, value);
          case 'refund':
            return calls.refund(`refund ${index}`, value);
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
      });
      const captured = calls.ledger
        .account('auth')
        ?.postings.filter(({ kind, booking }) => kind === 'CAPTURE' && booking.reply.state === 'APPROVED')
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const { disputedMinor, chargedBackMinor } = disputeSums(calls.ledger.disputesOf('auth'));
      expect(disputedMinor + chargedBackMinor).toBeLessThanOrEqual(captured ?? 0n);
      const restarted = ledgerCalls(memoryJournal(journal.read()));
      expect(restarted.ledger.disputes()).toEqual(calls.ledger.disputes());
    }),
    { numRuns: 200 },
  );
});
