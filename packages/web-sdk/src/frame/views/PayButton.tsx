import { Spinner } from './icons.js';

interface PayButtonProps {
  label: string;
  isBusy: boolean;
  isOnline: boolean;
  /** Pressed again while busy. */
  onRepeat: () => void;
}

/** Stays focusable while busy, so that a second press is noticed and keyboard users keep their place. */
export function PayButton({ label, isBusy, isOnline, onRepeat }: PayButtonProps) {
  return (
    <button
      type="submit"
      class={isOnline ? 'pay' : 'pay pay-unavailable'}
      aria-disabled={isBusy || !isOnline}
      onClick={(event) => {
        if (!isBusy) return;
        event.preventDefault();
        onRepeat();
      }}
    >
      {isBusy && <Spinner />}
      <span>{label}</span>
    </button>
  );
}
