import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinRow } from './bin-table.js';
import { chooseInstallments, installmentPlans } from './installments.js';
import type { SessionTerms } from './session.js';

const card = (issuingCountry: string, funding: BinRow['funding'] = 'CREDIT'): BinRow => ({
  bin: '429409',
  brands: ['VISA'],
  issuingCountry,
  funding,
});
const order = (terms: SessionTerms, amountMinor = 30_000n) => ({ amountMinor, terms });
const asks = { enableInstallmentCollection: true };
const counts = (terms: SessionTerms, row: BinRow | undefined) =>
  installmentPlans(order(terms), row).map(({ count }) => count);

describe('instalments are offered', () => {
  it('where the session asks and the card is a credit card of a country that has them', () => {
    for (const country of ['BR', 'CL', 'KR', 'MX', 'US']) {
      expect(counts(asks, card(country)).length).toBeGreaterThan(1);
    }
  });

  it.each([
    ['the session does not ask', {}, card('BR')],
    ['the card is a debit card', asks, card('BR', 'DEBIT')],
    ['its funding is not known', asks, { bin: '429409', brands: ['VISA'], issuingCountry: 'BR' } as const],
    ['the country has none', asks, card('SG')],
    ['the card is not known', asks, undefined],
  ])('not where %s', (_name, terms, row) => {
    expect(counts(terms, row)).toEqual([]);
  });

  it("in the merchant's numbers as far as the country has them, or in the one that it fixed", () => {
    expect(counts({ creditPayPlan: { filteredInstallmentPeriods: [3, 5, 6] } }, card('MX'))).toEqual([3, 6]);
    const both = { installmentNum: 24, filteredInstallmentPeriods: [3] };
    expect(counts({ ...asks, creditPayPlan: both }, card('MX'))).toEqual([24]);
  });

  it('in parts that add up to the amount, the last of them at most as large as the others', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }), (amountMinor) => {
        for (const { count, partMinor } of installmentPlans(order(asks, amountMinor), card('BR'))) {
          const lastMinor = amountMinor - partMinor * BigInt(count - 1);
          expect(lastMinor > 0n && lastMinor <= partMinor).toBe(true);
        }
      }),
    );
  });

  it('not in more parts than the amount has units', () => {
    expect(installmentPlans(order(asks, 2n), card('BR'))).toEqual([{ count: 2, partMinor: 1n }]);
  });
});

describe('a choice of instalments', () => {
  it('is one of the plans, or none', () => {
    expect(chooseInstallments(order(asks), card('BR'), 3)).toEqual({ kind: 'chosen', count: 3 });
    expect(chooseInstallments(order(asks), card('BR'), undefined)).toEqual({
      kind: 'chosen',
      count: undefined,
    });
    expect(chooseInstallments(order(asks), card('BR'), 13)).toEqual({ kind: 'refused' });
    expect(chooseInstallments(order({}), card('BR'), 3)).toEqual({ kind: 'refused' });
  });

  it('is not needed where the merchant fixed the number, for a card that has it', () => {
    const fixed = order({ creditPayPlan: { installmentNum: 6 } });
    expect(chooseInstallments(fixed, card('BR'), undefined)).toEqual({ kind: 'chosen', count: 6 });
    expect(chooseInstallments(fixed, card('BR'), 3)).toEqual({ kind: 'refused' });
    expect(chooseInstallments(fixed, card('SG'), undefined)).toEqual({ kind: 'chosen', count: undefined });
  });
});
