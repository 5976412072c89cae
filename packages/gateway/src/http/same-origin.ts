import type { IncomingHttpHeaders } from 'node:http';

/** Whether a checkout call comes from our own frame (or from no browser at all), not from another site's page. */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
