import { paths, type PageName } from './paths.js';

export type AnyPage = PageName | 'unknown';

export interface Match {
  /** `unknown`: there is no such page. */
  readonly name: AnyPage;
  readonly params: Readonly<Record<string, string>>;
}

const patterns = Object.entries(paths).map(([name, path]) => ({ name, parts: partsOf(path) }));

/** Which page a path names. A slash at the end changes nothing. */
export function matchPath(path: string): Match {
  const parts = partsOf(path);
  for (const { name, parts: pattern } of patterns) {
    const params = paramsOf(pattern, parts);
    if (params && isPageName(name)) return { name, params };
  }
  return { name: 'unknown', params: {} };
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = decoded(parts[index] ?? '');
    if (part === undefined) return undefined;
    if (expected.startsWith(':')) params[expected.slice(1)] = part;
    else if (part !== expected) return undefined;
  }
  return params;
}

/** What no browser would have encoded so is no page. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isPageName(name: string): name is PageName {
  return Object.hasOwn(paths, name);
}
