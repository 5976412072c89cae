/** A page of a list, and where the next one begins; undefined: there is none. */
interface Page<Item> {
  items: readonly Item[];
  next: string | undefined;
}

/** All items of a list that comes in pages, each of which is asked for when it is needed. */
export async function* pages<Item>(
  page: (after: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    yield* items;
    after = next;
  } while (after !== undefined);
}
