import type { FastifyReply } from 'fastify';
import { buyerSources } from './buyer-pages.js';
import { challengeSources } from './challenge-pages.js';

/** Sends one of our documents of an authentication; nothing in it runs or loads but what the policy names. */
export function sendPage(reply: FastifyReply, page: string, policy: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', policy)
    .send(page);
}

/** Of a page that frames the issuer's, and in its place, once that is through, our own. */
export function framingPolicy(script: string, acsOrigin: string, ancestors: readonly string[]): string {
  return policyOf([
    `script-src ${script}`,
    `style-src ${challengeSources.style}`,
    `frame-src ${acsOrigin} 'self'`,
    `form-action ${acsOrigin}`,
    ancestorsOf(ancestors),
  ]);
}

/** Of the page that says that something is over. */
export function overPolicy(ancestors: readonly string[]): string {
  const { style, tellForm } = challengeSources;
  return policyOf([
    `script-src ${tellForm}`,
    `style-src ${style}`,
    "form-action 'none'",
    ancestorsOf(ancestors),
  ]);
}

/**
 * Of a page to which the buyer of a `pay` goes: nobody frames it, and it may end in the shop. Browsers ask `form-action` for
 * where a form's redirects lead, too. `acsOrigin`: whom it frames besides us.
 */
export function buyerPolicy(
  step: keyof typeof buyerSources.scripts,
  redirectUrl: string,
  acsOrigin = '',
): string {
  const { style, scripts } = buyerSources;
  return policyOf([
    `script-src ${scripts[step]}`,
    `style-src ${style}`,
    `frame-src 'self' ${acsOrigin}`.trimEnd(),
    `form-action 'self' ${acsOrigin} ${placeOf(redirectUrl)}`.replace('  ', ' '),
    "frame-ancestors 'none'",
  ]);
}

/** A URL as a policy names it: its origin, or the scheme of an app. */
function placeOf(url: string): string {
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) ? origin : protocol;
}

function policyOf(directives: readonly string[]): string {
  return ["default-src 'none'", "base-uri 'none'", ...directives].join('; ');
}

function ancestorsOf(ancestors: readonly string[]): string {
  return `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`;
}
