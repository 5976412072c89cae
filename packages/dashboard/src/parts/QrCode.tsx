import { encode } from 'uqr';

/** A QR code, dark on light in every theme: many cameras read no other. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" width="168" height="168" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-dots" d={path} />
    </svg>
  );
}
