import type english from './locales/en_US.json';

/** A text that depends on a number: a form for each plural category of the language (CLDR); `other` is always there. */
export interface PluralText {
  readonly one?: string;
  readonly other: string;
}

type Widened<Text> = Text extends string
  ? string
  : Text extends { other: string }
    ? PluralText
    : { readonly [Key in keyof Text]: Widened<Text[Key]> };

/** Every text of the console; English is the model that the others match key by key. */
export type Texts = Widened<typeof english>;

/** Fills `{name}` places of a text. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The text of a code that the gateway may know more of than this build: the code itself then. */
export function textOfCode(texts: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(texts, code) ? (texts[code] ?? code) : code;
}
