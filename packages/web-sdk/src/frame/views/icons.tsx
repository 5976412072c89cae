/** Line icons of the form; all of them decoration beside a text. */

export function Spinner({ size = 20 }: { size?: number }) {
  return (
    <svg class="spinner" width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" stroke="currentColor" stroke-opacity="0.25" stroke-width="2.5" />
      <path
        d="M12 2.5a9.5 9.5 0 0 1 9.5 9.5"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
      />
    </svg>
  );
}

export function DoneIcon() {
  return (
    <svg class="icon-done" width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
      <circle cx="28" cy="28" r="28" class="icon-disc" />
      <path d="M17.5 28.5l7.5 7.5 14-15" class="icon-line icon-check" />
    </svg>
  );
}

export function CrossIcon() {
  return (
    <svg class="icon-problem" width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
      <circle cx="28" cy="28" r="28" class="icon-disc" />
      <path d="M28 17v13.5M28 38v.5" class="icon-line" />
    </svg>
  );
}

export function ClockIcon() {
  return (
    <svg class="icon-wait" width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
      <circle cx="28" cy="28" r="28" class="icon-disc" />
      <circle cx="28" cy="28" r="12" class="icon-line" />
      <path d="M28 21.5V28l4.5 3" class="icon-line" />
    </svg>
  );
}

export function LockIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <rect x="2.75" y="7" width="10.5" height="7" rx="1.5" stroke="currentColor" stroke-width="1.5" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}

export function WarningIcon({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="8.25" stroke="currentColor" stroke-width="1.5" />
      <path d="M10 5.75v5M10 13.75v.25" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
    </svg>
  );
}

export function TickIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="8.25" stroke="currentColor" stroke-width="1.5" />
      <path
        d="M6.500 10.250l2.500 2.500 4.500-5.250"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </svg>
  );
}

export function ClockLineIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="8.25" stroke="currentColor" stroke-width="1.5" />
      <path d="M10 5.750V10l2.750 1.750" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}

export function ChevronIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path
        d="M5.500 8l4.500 4.500L14.500 8"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </svg>
  );
}
