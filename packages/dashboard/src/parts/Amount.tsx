import type { Money } from '@tillgate/contract/console';
import { useLocale } from '../text/locale.js';
import { amountParts } from '../text/money.js';

/** An amount in a column: its points stand above each other, whatever decimals the currencies have. */
export function Amount({ money }: { money: Money }) {
  const { tag } = useLocale();
  const { whole, fraction } = amountParts(money, tag);
  return (
    <span class="amount">
      <span>{whole}</span>
      <span class="amount-fraction">{fraction}</span>
      <span class="amount-currency">{money.currency}</span>
    </span>
  );
}
