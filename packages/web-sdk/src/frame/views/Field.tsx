import type { ComponentChildren } from 'preact';
import type { FormField } from '../card/values.js';
import { faultText } from '../fault-text.js';
import { descriptionOf, FieldFrame } from './FieldFrame.js';
import type { FormPart } from './form-part.js';

interface FieldProps extends FormPart {
  field: FormField;
  label: string;
  autocomplete: string;
  inputMode: 'numeric' | 'text';
  placeholder?: string;
  hint?: string;
  isHintStrong?: boolean;
  isOptional?: boolean;
  isSecret?: boolean;
  beside?: ComponentChildren;
  /** Stands at the end of the input. */
  mark?: ComponentChildren;
}

/** The longest text that the gateway takes of a field that is not formatted. */
const longest: Partial<Record<FormField, number>> = {
  name: 128,
  address1: 256,
  address2: 256,
  city: 32,
  state: 32,
  zipCode: 32,
};

/** Digits read from left to right in every language. */
const leftToRight = new Set<FormField>([
  'number',
  'expiry',
  'cvv',
  'cpf',
  'birthDate',
  'businessNo',
  'password',
  'zipCode',
]);

export function Field(props: FieldProps) {
  const { form, locale, isBusy, field, label, autocomplete, inputMode, placeholder, hint, mark } = props;
  const id = `card-${field}`;
  const fault = form.faults[field];
  const error = fault && faultText(fault, locale);
  const isOfWords = field === 'name' || field === 'address1' || field === 'city';
  return (
    <FieldFrame
      {...{ id, label, error, hint }}
      isHintStrong={props.isHintStrong}
      optional={props.isOptional ? locale.texts.form.optional : undefined}
      beside={props.beside}
    >
      <div class="field-box">
        <input
          id={id}
          name={autocomplete === 'off' ? field : autocomplete.replace(' ', '-')}
          class={mark ? 'control with-mark' : 'control'}
          ref={(input) => form.attach(field, input)}
          type={props.isSecret ? 'password' : 'text'}
          dir={leftToRight.has(field) ? 'ltr' : undefined}
          value={form.values[field]}
          autocomplete={autocomplete}
          inputMode={inputMode}
          placeholder={placeholder}
          maxLength={longest[field]}
          autoCapitalize={isOfWords ? 'words' : 'off'}
          autoCorrect="off"
          spellcheck={false}
          // Not `disabled`, which would let go of focus and send keyboard users back to the start of the page.
          readOnly={isBusy}
          aria-disabled={isBusy}
          required={!props.isOptional}
          aria-invalid={error !== undefined}
          aria-describedby={descriptionOf(id, error, hint)}
          onInput={(event) => {
            if (!event.isComposing) form.edit(event.inputType === 'deleteContentForward');
          }}
          onCompositionEnd={() => form.edit()}
          onChange={() => form.edit()}
          onBlur={() => form.leave(field)}
        />
        {mark && <span class="mark">{mark}</span>}
      </div>
    </FieldFrame>
  );
}
