import { createHash } from 'node:crypto';

/** A document of the issuer's, and the policy that it is served with. */
export interface AcsPage {
  readonly markup: string;
  readonly policy: string;
}

/** Names an inline script or style in a policy. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Text as a part of markup or of an attribute's value. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
