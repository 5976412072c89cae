/**
 * Scripts and frames come from the shop and from the gateway, and nothing is inline. The web SDK needs no more, so
 * that a script that slips into the page can neither run nor send anything anywhere.
 */
export function securityHeaders(gatewayUrl: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${gatewayUrl}`,
    `frame-src ${gatewayUrl}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    // An order's address is the key to it.
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
