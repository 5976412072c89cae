/** What a browser may do for the card form: nothing that has to do with a device. Payment is for wallets to come. */
const permissions = [
  'payment=(self)',
  ...[
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'microphone',
    'midi',
    'usb',
  ].map((feature) => `${feature}=()`),
].join(', ');

/**
 * The headers of the card form's document. It loads from its own origin only, runs nothing inline, and shows itself
 * on pages of `ancestors` only; pages that isolate themselves (`require-corp`) may frame it too.
 */
export function frameHeaders(ancestors: readonly string[]): Record<string, string> {
  return {
    'content-security-policy': framePolicy(ancestors),
    // Browsers that know it load no script that the document does not name a hash of.
    'integrity-policy': 'blocked-destinations=(script)',
    'referrer-policy': 'no-referrer',
    'permissions-policy': permissions,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language',
  };
}

function framePolicy(ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
  ].join('; ');
}
