import type { ComponentChildren } from 'preact';
import type { CardField } from '../card/card-values.js';
import type { CardForm } from '../use-card-form.js';
import { WarningIcon } from './icons.js';

interface FieldProps {
  field: CardField;
  label: string;
  form: CardForm;
  error: string | undefined;
  isBusy: boolean;
  autocomplete: string;
  inputMode: 'numeric' | 'text';
  placeholder?: string;
  /** Where to find what is asked for. */
  hint?: string;
  /** Whether the hint asks for something that the buyer must do. */
  isHintStrong?: boolean;
  /** Stands beside the label. */
  beside?: ComponentChildren;
  /** Stands at the end of the input. */
  mark?: ComponentChildren;
  inputRef?: (input: HTMLInputElement | null) => void;
}

export function Field(props: FieldProps) {
  const { field, label, form, error, isBusy, autocomplete, inputMode, placeholder, hint, beside, mark } =
    props;
  const id = `card-${field}`;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [...(error ? [errorId] : []), ...(hint ? [hintId] : [])].join(' ');
  return (
    <div class="field">
      <div class="field-top">
        <label for={id}>{label}</label>
        {beside}
      </div>
      <div class="field-box">
        <input
          id={id}
          name={autocomplete}
          class={mark ? 'with-mark' : undefined}
          ref={(input) => {
            form.attach(field, input);
            props.inputRef?.(input);
          }}
          type="text"
          value={form.values[field]}
          autocomplete={autocomplete}
          inputMode={inputMode}
          placeholder={placeholder}
          maxLength={field === 'name' ? 128 : undefined}
          autoCapitalize={field === 'name' ? 'words' : 'off'}
          autoCorrect="off"
          spellcheck={false}
          // Not `disabled`, which would let go of focus and send keyboard users back to the start of the page.
          readOnly={isBusy}
          aria-disabled={isBusy}
          required
          aria-invalid={error !== undefined}
          aria-describedby={describedBy || undefined}
          onInput={(event) => {
            if (!event.isComposing) form.edit(event.inputType === 'deleteContentForward');
          }}
          onCompositionEnd={() => {
            form.edit();
          }}
          onChange={() => {
            form.edit();
          }}
          onBlur={() => {
            form.leave(field);
          }}
        />
        {mark && <span class="mark">{mark}</span>}
      </div>
      {hint && !error && (
        <p id={hintId} class={props.isHintStrong ? 'hint hint-strong' : 'hint'}>
          {hint}
        </p>
      )}
      {hint && error && (
        <span id={hintId} class="unseen">
          {hint}
        </span>
      )}
      {error && (
        <p id={errorId} class="error">
          <WarningIcon size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
