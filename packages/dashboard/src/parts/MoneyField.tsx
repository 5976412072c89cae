import type { Money } from '@tillgate/contract/console';
import { useLocale } from '../text/locale.js';
import { moneyText } from '../text/money.js';
import { fillText } from '../text/texts.js';
import { amountWithin } from './amount-within.js';
import { Field } from './Field.js';

interface MoneyFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** No more than this; the currency is its. */
  readonly most: Money;
}

/** An amount of one currency, up to a limit. */
export function MoneyField({ label, typed, onType, most }: MoneyFieldProps) {
  const { tag, texts } = useLocale();
  const limit = fillText(texts.actions.most, { amount: moneyText(most, tag) });
  const isWrong = typed.trim() !== '' && amountWithin(typed, most) === undefined;
  return (
    <Field label={label} hint={limit} error={isWrong ? limit : undefined}>
      {(control) => (
        <span class="money-control">
          <span class="money-currency" aria-hidden="true">
            {most.currency}
          </span>
          <input
            class="control"
            inputMode="decimal"
            autocomplete="off"
            value={typed}
            onInput={(event) => onType(event.currentTarget.value)}
            {...control}
          />
        </span>
      )}
    </Field>
  );
}
