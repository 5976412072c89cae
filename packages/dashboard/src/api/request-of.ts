import { consoleBasePath, type ConsoleCall } from '@tillgate/contract/console-table';

/** What a call looks like on its way. */
export interface CallRequest {
  readonly url: string;
  readonly method: ConsoleCall['method'];
  readonly body?: string;
}

/**
 * Fills a call's path with the fields that it names; the others stand in the query of a GET or DELETE, else in a JSON body.
 * Fields that are undefined are left out.
 */
export function requestOf({ method, path }: ConsoleCall, fields: object): CallRequest {
  const rest = new Map<string, unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const url = consoleBasePath + filled;
  if (method === 'GET' || method === 'DELETE') return { method, url: url + queryOf(rest) };
  return { method, url, body: JSON.stringify(Object.fromEntries(rest)) };
}

function queryOf(fields: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? '' : `?${query}`;
}
