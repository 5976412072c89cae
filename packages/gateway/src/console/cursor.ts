/** Where a page ends: the time and the id of its last item. */
export interface Place {
  readonly at: bigint;
  readonly id: string;
}

/** A place as callers carry it: they need not know what it is made of, and it means the same however the list grows. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${at}.${id}`).toString('base64url');
}

/** The place that a cursor names; undefined for what is none of ours. */
export function placeOf(cursor: string): Place | undefined {
  const [whole, at = '', id = ''] =
    /^(-?\d{1,18})\.([^\0]{1,128})$/u.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return whole === undefined ? undefined : { at: BigInt(at), id };
}
