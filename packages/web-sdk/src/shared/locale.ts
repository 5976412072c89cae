/** Locales by Antom's name of them; English is there always and is what unknown names get. */
export type LocaleTable<T> = { en_US: T } & Record<string, T>;

/** What a table has for a locale name (`zh_CN`; `zh-cn` is taken too). Unknown or absent is English. */
export function forLocale<T>(table: LocaleTable<T>, name: string | undefined): T {
  const wanted = (name ?? '').replace('-', '_').toLowerCase();
  const known = Object.keys(table).find((key) => key.toLowerCase() === wanted);
  return (known === undefined ? undefined : table[known]) ?? table.en_US;
}

/** Fills `{name}` places of a text. */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
