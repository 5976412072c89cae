import type { ComponentChildren } from 'preact';
import { WarningIcon } from './icons.js';

interface FieldFrameProps {
  /** Of the control; the frame's own parts go by it. */
  id: string;
  label: string;
  /** Said after the label of a field that may stay empty. */
  optional?: string | undefined;
  error?: string | undefined;
  /** Where to find what is asked for. */
  hint?: string | undefined;
  /** Whether the hint asks for something that the buyer must do. */
  isHintStrong?: boolean | undefined;
  /** Stands beside the label. */
  beside?: ComponentChildren;
  /** The control. */
  children: ComponentChildren;
}

/** A label over a control, and under it what to know or to mend. */
export function FieldFrame({
  id,
  label,
  optional,
  error,
  hint,
  isHintStrong,
  beside,
  children,
}: FieldFrameProps) {
  return (
    <div class="field">
      <div class="field-top">
        <label for={id}>
          {label}
          {optional !== undefined && <span class="optional"> ({optional})</span>}
        </label>
        {beside}
      </div>
      {children}
      {hint && !error && (
        <p id={`${id}-hint`} class={isHintStrong ? 'hint hint-strong' : 'hint'}>
          {hint}
        </p>
      )}
      {hint && error && (
        <span id={`${id}-hint`} class="unseen">
          {hint}
        </span>
      )}
      {error && (
        <p id={`${id}-error`} class="error">
          <WarningIcon size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** For `aria-describedby` of the control in a frame. */
export function descriptionOf(id: string, error: unknown, hint: unknown): string | undefined {
  const parts = [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])];
  return parts.length > 0 ? parts.join(' ') : undefined;
}
