/** The path that is signed: the URL without scheme and host, otherwise untouched, its query included. */
export function signedPathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}
