import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** What a control needs to belong to its label, hint and error. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

/** A label, a control, and under it what is wrong or good to know. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  const noteId = `${id}-note`;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : noteId,
        'aria-invalid': error !== undefined,
      })}
      {note !== undefined && (
        <p id={noteId} class={error === undefined ? 'field-hint' : 'field-error'}>
          {note}
        </p>
      )}
    </div>
  );
}

type InputAttributes = Omit<InputHTMLAttributes, 'onInput' | 'onChange' | 'value'>;

interface TextFieldProps extends InputAttributes {
  readonly label: string;
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export function TextField({ label, value, onText, hint, error, ...attributes }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          class="control"
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
          {...attributes}
          {...control}
        />
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string | undefined;
}

export function SelectField({ label, value, choices, onChoose, hint }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          class="control"
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
          {...control}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
