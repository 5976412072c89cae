import { CopyButton } from './CopyButton.js';

/** An id or another value to copy. */
export function Code({ value, what }: { value: string; what: string }) {
  return (
    <span class="code">
      <code>{value}</code>
      <CopyButton text={value} what={what} />
    </span>
  );
}
