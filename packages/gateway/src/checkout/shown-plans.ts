import type { InstallmentPlan } from '@tillgate/contract/frame';
import type { BinRow } from '../domain/bin-table.js';
import { hasFixedPlan, installmentPlans } from '../domain/installments.js';
import type { PaymentSession } from '../domain/session.js';
import { shownAmount } from './shown-amount.js';

/** The plans of a session for a card, as the form shows them; one that the merchant fixed leaves nothing to choose. */
export function shownPlans(session: PaymentSession, row: BinRow | undefined): InstallmentPlan[] {
  const isFixed = hasFixedPlan(session);
  return installmentPlans(session, row).map(({ count, partMinor }) => ({
    count,
    amount: shownAmount(session.currency, partMinor),
    ...(isFixed ? { isFixed } : {}),
  }));
}
