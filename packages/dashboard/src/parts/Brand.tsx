/** Name and mark. */
export function Brand() {
  return (
    <p class="brand">
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" class="brand-ground" />
        <path d="M8 11h16M16 11v12M11 16.5v6.5M21 16.5v6.5" class="brand-line" />
      </svg>
      <span>Tillgate</span>
    </p>
  );
}
