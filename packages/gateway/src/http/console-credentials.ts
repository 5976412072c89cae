import type { FastifyRequest } from 'fastify';
import { csrfHeader } from '@tillgate/contract/console';
import type { CallCredentials } from '../console/identify.js';
import { readCookies } from './console-cookies.js';
import { consoleOrigin } from './console-host.js';
import type { ConsoleSite } from './console-site.js';
import { headerLines, headerOf } from './header-lines.js';
import { bearerOf } from './verify-api-key.js';

/** What a request brings to show who makes it. */
export function credentialsOf(
  request: FastifyRequest,
  { consoleUrl, cookieNames }: ConsoleSite,
): CallCredentials {
  const headers = headerLines(request.raw.rawHeaders);
  const origin = consoleOrigin(request, consoleUrl);
  const { sessionToken, deviceToken } = readCookies(headers, cookieNames, isSecure(origin));
  return {
    address: request.ip,
    bearer: bearerOf(headers),
    sessionToken,
    deviceToken,
    csrfToken: headerOf(headers, csrfHeader),
    isOwnPage: isOwnPage(headers.get('sec-fetch-site'), headers.get('origin'), origin),
  };
}

export function isSecure(origin: string): boolean {
  return origin.startsWith('https://');
}

/** Whether a call comes from the console's own page, or from no page; every line of the headers has to say so. */
function isOwnPage(
  sites: readonly string[] = [],
  origins: readonly string[] = [],
  ownOrigin: string,
): boolean {
  return (
    sites.every((site) => site === 'same-origin' || site === 'none') &&
    origins.every((origin) => origin === ownOrigin)
  );
}
