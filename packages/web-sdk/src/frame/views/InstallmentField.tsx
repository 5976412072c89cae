import type { ShownAmount } from '@tillgate/contract/frame';
import { fillText } from '../../shared/locale.js';
import { formatMoney } from '../../shared/money.js';
import { pluralText } from '../locale.js';
import { FieldFrame } from './FieldFrame.js';
import type { FormPart } from './form-part.js';
import { ChevronIcon } from './icons.js';

/** In how many payments, where the card's bank offers a choice. */
export function InstallmentField({ form, locale, isBusy, total }: FormPart & { total: ShownAmount }) {
  const { texts, languageTag } = locale;
  const offered = form.shape.installments.filter(({ count }) => count > 1);
  const fixed = offered.find(({ isFixed }) => isFixed);
  const plans = fixed ? [fixed] : offered;
  const isOffered = plans.some(({ count }) => count === form.choices.installments);
  return (
    <FieldFrame id="card-installments" label={texts.form.installments}>
      <div class="field-box">
        <select
          id="card-installments"
          class="control"
          value={fixed?.count ?? (isOffered ? form.choices.installments : 1)}
          disabled={isBusy}
          onChange={({ currentTarget }) => form.choose({ installments: Number(currentTarget.value) })}
        >
          {!fixed && (
            <option value={1}>
              {fillText(texts.form.installmentsOnce, { amount: formatMoney(total, languageTag) })}
            </option>
          )}
          {plans.map(({ count, amount }) => (
            <option key={count} value={count}>
              {pluralText(texts.form.installmentsMany, count, languageTag, {
                amount: formatMoney(amount, languageTag),
              })}
            </option>
          ))}
        </select>
        <span class="mark">
          <ChevronIcon />
        </span>
      </div>
    </FieldFrame>
  );
}
