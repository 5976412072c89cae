/**
 * How many rows at the head of a list are newer than all that is shown; 0 where nothing shown is left of it, because then there
 * is no place to keep.
 */
export function countNew(ids: readonly string[], shown: ReadonlySet<string>): number {
  return Math.max(
    0,
    ids.findIndex((id) => shown.has(id)),
  );
}
