import type { BinRow } from './bin-table.js';
import type { PaymentSession } from './session.js';

/** A way to pay in monthly parts, in minor units. Every part is `partMinor`, but the last, which may be less. */
export interface InstallmentPlan {
  readonly count: number;
  readonly partMinor: bigint;
}

/** Parts that the cards of a country offer (Antom: BR, CL, KR, MX, US; the numbers are ours). */
const countsByCountry: ReadonlyMap<string, readonly number[]> = new Map([
  ['BR', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['CL', [3, 6, 9, 12]],
  ['KR', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['MX', [3, 6, 9, 12, 18]],
  ['US', [3, 6, 12]],
]);

type Order = Pick<PaymentSession, 'amountMinor' | 'terms'>;

/** Whether the merchant fixed the number of parts, so that the buyer has nothing to choose (Antom: `installmentNum` wins). */
export function hasFixedPlan({ terms }: Pick<Order, 'terms'>): boolean {
  return terms.creditPayPlan?.installmentNum !== undefined;
}

/** Whether the merchant asked for payment in parts; else no card has a plan. */
export function asksForPlans({ terms }: Pick<Order, 'terms'>): boolean {
  return terms.enableInstallmentCollection === true || terms.creditPayPlan !== undefined;
}

/**
 * The plans that a session offers for a card; none where the merchant asked for none, or the card is no credit card of one
 * of those countries. A number that the merchant fixed is the only one, its list of numbers narrows the country's.
 */
export function installmentPlans(order: Order, card: BinRow | undefined): InstallmentPlan[] {
  const { amountMinor, terms } = order;
  if (!asksForPlans(order)) return [];
  const offered = card?.funding === 'CREDIT' ? countsByCountry.get(card.issuingCountry ?? '') : undefined;
  if (offered === undefined) return [];
  return countsFor(terms, offered).flatMap((count) => planOf(amountMinor, count));
}

function countsFor({ creditPayPlan }: Order['terms'], offered: readonly number[]): readonly number[] {
  const { installmentNum, filteredInstallmentPeriods } = creditPayPlan ?? {};
  if (installmentNum !== undefined) return [installmentNum];
  return filteredInstallmentPeriods === undefined
    ? offered
    : offered.filter((count) => filteredInstallmentPeriods.includes(count));
}

/** The part is rounded up; an amount too small for so many parts has no such plan. */
function planOf(amountMinor: bigint, count: number): InstallmentPlan[] {
  const partMinor = (amountMinor + BigInt(count) - 1n) / BigInt(count);
  const lastMinor = amountMinor - partMinor * BigInt(count - 1);
  return lastMinor > 0n ? [{ count, partMinor }] : [];
}

/** `undefined` as `count`: in one. */
export type InstallmentChoice =
  | { readonly kind: 'chosen'; readonly count: number | undefined }
  | { readonly kind: 'refused' };

/** What the buyer's choice comes to: one of the plans, or in one; a number that the merchant fixed needs no choice. */
export function chooseInstallments(
  order: Order,
  card: BinRow | undefined,
  wanted: number | undefined,
): InstallmentChoice {
  const plans = installmentPlans(order, card);
  if (wanted === undefined)
    return { kind: 'chosen', count: hasFixedPlan(order) ? plans[0]?.count : undefined };
  return plans.some(({ count }) => count === wanted)
    ? { kind: 'chosen', count: wanted }
    : { kind: 'refused' };
}
