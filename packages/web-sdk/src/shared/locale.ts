/**
 * A BCP 47 tag of the language, in which `Intl` writes numbers with the digits 0 to 9 as they stand on cards; in Arabic it
 * would mix two kinds of them in one form otherwise.
 */
export function latinDigitsIn(languageTag: string): string {
  return `${languageTag}-u-nu-latn`;
}

/** Fills `{name}` places of a text. */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
