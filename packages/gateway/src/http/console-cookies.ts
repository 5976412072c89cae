import type { SignedIn } from '../console/console-method.js';
import type { CookieNames } from './console-site.js';
import { headerOf, type HeaderLines } from './header-lines.js';

const deviceLifeSeconds = 365 * 24 * 60 * 60;

/** What a browser brings of earlier sign-ins. */
export function readCookies(headers: HeaderLines, names: CookieNames, isSecure: boolean): Partial<SignedIn> {
  const cookies = cookiesOf(headerOf(headers, 'cookie') ?? '');
  const sessionToken = cookies.get(nameFor(names.session, isSecure));
  const deviceToken = cookies.get(nameFor(names.device, isSecure));
  return {
    ...(sessionToken !== undefined && { sessionToken }),
    ...(deviceToken !== undefined && { deviceToken }),
  };
}

/** The cookies that a reply sets. A device stays known after its session. */
export function cookiesFor(session: SignedIn | 'ENDED', names: CookieNames, isSecure: boolean): string[] {
  if (session === 'ENDED') return [cookie(names.session, '', { isSecure, maxAgeSeconds: 0 })];
  return [
    cookie(names.session, session.sessionToken, { isSecure }),
    cookie(names.device, session.deviceToken, { isSecure, maxAgeSeconds: deviceLifeSeconds }),
  ];
}

/** Without an age it goes with the browser's own session. */
function cookie(
  name: string,
  value: string,
  { isSecure, maxAgeSeconds }: { isSecure: boolean; maxAgeSeconds?: number },
): string {
  return [
    `${nameFor(name, isSecure)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
  ].join('; ');
}

/** Browsers take a name with this prefix from this host alone, over https, for all of its paths (RFC 6265bis). */
function nameFor(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return new Map(pairs);
}
