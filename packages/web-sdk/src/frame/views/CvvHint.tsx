/** A small card with the place of the security code marked: on the back, or on the front of an Amex. */
export function CvvHint({ isFront }: { isFront: boolean }) {
  return (
    <svg class="cvv-hint" width="32" height="22" viewBox="0 0 32 22" fill="none" aria-hidden="true">
      <rect x="0.75" y="0.75" width="30.5" height="20.5" rx="3" class="cvv-card" />
      {isFront ? (
        <rect x="4" y="8" width="6" height="5" rx="1" class="cvv-strip" />
      ) : (
        <rect x="0.75" y="4" width="30.5" height="4" class="cvv-strip" />
      )}
      <rect x="18.5" y={isFront ? 5 : 10.5} width="10" height="6" rx="3" class="cvv-place" />
    </svg>
  );
}
