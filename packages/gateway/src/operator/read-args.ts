import { parseArgs } from 'node:util';
import { misuse } from './command-error.js';

type Flags = Record<string, { type: 'string' | 'boolean' }>;

interface Args {
  words: string[];
  texts: Readonly<Record<string, string | undefined>>;
  isSet(flag: string): boolean;
}

/** Splits what follows a command into words and flags. Throws a CommandError for a flag that is not one of them. */
export function readArgs(args: string[], flags: Flags = {}): Args {
  const { positionals: words, values } = parsed(args, flags);
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { words, texts: Object.fromEntries(texts), isSet: (flag) => values[flag] === true };
}

/** Exactly these words, in this order. Throws a CommandError that names the first one missing. */
export function exactly(words: readonly string[], ...names: string[]): readonly string[] {
  const missing = names[words.length];
  if (missing !== undefined) throw misuse(`<${missing}> is missing.`);
  const extra = words[names.length];
  if (extra !== undefined) throw misuse(`There is a word too many: "${extra}".`);
  return words;
}

/** A list that was given with commas. */
export function listOf(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}

function parsed(args: string[], options: Flags) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw misuse(`${sentence.replace(/\.?$/, '')}.`);
  }
}
