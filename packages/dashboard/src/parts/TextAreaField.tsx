import { Field } from './Field.js';

interface TextAreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly rows: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A text of several lines, of code for the most part. */
export function TextAreaField({ label, value, onText, rows, hint, error }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          class="control control-lines"
          rows={rows}
          value={value}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => onText(event.currentTarget.value)}
          {...control}
        />
      )}
    </Field>
  );
}
