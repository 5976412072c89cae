import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A JSON block of a document; the word after `json` names the message that it is: ```` ```json PayRequest ````. */
export interface MarkedSample {
  readonly file: string;
  readonly line: number;
  readonly name: string | undefined;
  readonly text: string;
}

/** Every JSON block of the README and of `docs/`. */
export function samplesOfDocs(root: string): MarkedSample[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, 'docs', name));
  return [join(root, 'README.md'), ...docs].flatMap((path) =>
    markedSamples(relative(root, path), readFileSync(path, 'utf8')),
  );
}

/** The JSON blocks of one document. */
export function markedSamples(file: string, markdown: string): MarkedSample[] {
  const blocks = markdown.matchAll(/^ *```json *(\w*)[^\n]*\n(.*?)^ *```/gms);
  return [...blocks].map(({ index, 1: name = '', 2: text = '' }) => ({
    file,
    line: markdown.slice(0, index).split('\n').length,
    name: name === '' ? undefined : name,
    text,
  }));
}

/** What is wrong with a sample: not marked, no JSON, or not as its schema demands. */
export function faultsOf(
  { name, text }: MarkedSample,
  judge: (name: string, message: unknown) => string[],
): string[] {
  if (name === undefined) return ['says not which message it is'];
  try {
    return judge(name, JSON.parse(text));
  } catch (error) {
    return [String(error)];
  }
}
