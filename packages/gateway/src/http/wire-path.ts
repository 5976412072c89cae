/**
 * The path with query that a signature covers, from a request target as it was written: the Python SDK writes
 * `POST http://host/path` (absolute form), and Python and Go write `//ams/...` after a base URL that ends in a slash,
 * while both sign `/ams/...`. Slashes further on stay as they are: Antom signs `/ams/api//v1/...` with them.
 */
export function wirePath(target: string): string {
  const absolute = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1];
  const path = absolute === undefined ? target : absolute.startsWith('/') ? absolute : `/${absolute}`;
  return path.replace(/^\/+(?=ams(?:[/?]|$))/, '/');
}
