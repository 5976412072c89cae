import type { FormField } from '../card/values.js';
import { faultText } from '../fault-text.js';
import { descriptionOf, FieldFrame } from './FieldFrame.js';
import type { FormPart } from './form-part.js';
import { ChevronIcon } from './icons.js';

interface SelectFieldProps extends FormPart {
  field: FormField;
  label: string;
  autocomplete: string;
  options: readonly { code: string; name: string }[];
}

/** A field whose value is one of a list; nothing is chosen for the buyer. */
export function SelectField({ form, locale, isBusy, field, label, autocomplete, options }: SelectFieldProps) {
  const id = `card-${field}`;
  const fault = form.faults[field];
  const error = fault && faultText(fault, locale);
  return (
    <FieldFrame {...{ id, label, error }}>
      <div class="field-box">
        <select
          id={id}
          name={autocomplete.replace(' ', '-')}
          class="control"
          ref={(select) => form.attach(field, select)}
          value={form.values[field]}
          autocomplete={autocomplete}
          // A list has no read-only state; the form is not sent by the browser, so that nothing gets lost.
          disabled={isBusy}
          required
          aria-invalid={error !== undefined}
          aria-describedby={descriptionOf(id, error, undefined)}
          onChange={() => form.edit()}
          onBlur={() => form.leave(field)}
        >
          <option value="" />
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
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
