import { refused, type ConsoleRefusal } from './console-method.js';
import { cursorOf, placeOf, type Place } from './cursor.js';

/** Which part of a list is asked for. One more than shown is looked for, to tell whether there is a next page. */
export interface AskedPage {
  readonly after: Place | undefined;
  readonly limit: number;
}

/** The part of a list that a call asks for; a refusal where its cursor is none. */
export function readPage({
  after,
  limit,
}: {
  after?: string | undefined;
  limit: number;
}): AskedPage | ConsoleRefusal {
  const place = after === undefined ? undefined : placeOf(after);
  if (after !== undefined && !place) {
    return refused('REQUEST_INVALID', 'after: must be `next` of the page before');
  }
  return { after: place, limit: limit + 1 };
}

/** The answer of a list: what was found, without the one that was looked for in excess. */
export function pageAnswer<Row, Item>(
  { limit }: AskedPage,
  found: readonly Row[],
  { item, place }: { item: (row: Row) => Item; place: (row: Row) => Place },
): { items: Item[]; next?: string } {
  const shown = found.slice(0, limit - 1);
  const last = shown.at(-1);
  const items = shown.map(item);
  return last !== undefined && found.length === limit ? { items, next: cursorOf(place(last)) } : { items };
}
