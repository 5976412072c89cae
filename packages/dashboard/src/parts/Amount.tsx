import type { Money } from '@tillgate/contract/console';
import { useLocale } from '../text/locale.js';
import { amountParts } from '../text/money.js';

/**
 * An amount in a column: its points stand above each other, whatever decimals the currencies have, because a currency keeps
 * the distance of the decimals that are missing. One text, so that it is read and copied as one.
 */
export function Amount({ money }: { money: Money }) {
  const { tag } = useLocale();
  const { whole, fraction } = amountParts(money, tag);
  return (
    <span class={`amount amount-${Math.max(0, fraction.length - 1)}`}>
      {`${whole}${fraction} `}
      <span class="amount-currency">{money.currency}</span>
    </span>
  );
}
