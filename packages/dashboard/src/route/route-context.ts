import { createContext } from 'preact';
import { useCallback, useContext, useMemo } from 'preact/hooks';
import { goTo } from './browser-location.js';
import type { Match } from './match-path.js';
import { searchOf, type Query } from './paths.js';

export interface Route extends Match {
  readonly path: string;
  readonly search: string;
}

export const RouteContext = createContext<Route | undefined>(undefined);

export function useRoute(): Route {
  const route = useContext(RouteContext);
  if (!route) throw new Error('A page is drawn outside of the router.');
  return route;
}

/** A part of the page's path. */
export function useParam(name: string): string {
  const value = useRoute().params[name];
  if (value === undefined) throw new Error(`The path of this page has no :${name}`);
  return value;
}

/** What stands in the query of the address, and how to change it. */
export interface QueryState {
  readonly query: Readonly<Record<string, string>>;
  /** Changes these fields and forgets the place in a list. `replace` makes no step to go back to. */
  readonly change: (fields: Query, how?: 'push' | 'replace') => void;
}

/** Filters stand in the address, so that they can be linked to and the back button undoes them. */
export function useQuery(): QueryState {
  const { path, search } = useRoute();
  const query = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (fields: Query, how: 'push' | 'replace' = 'push') =>
      goTo(path + searchOf({ ...query, after: undefined, ...fields }), how),
    [path, query],
  );
  return { query, change };
}
