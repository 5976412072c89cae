/** The TypeScript of a document, in its order, as one program. */
export function samplesOf(markdown: string): string {
  return [...markdown.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code).join('\n');
}

/** A section of a document: its heading, and all up to the next one of its level. */
export function sectionOf(markdown: string, heading: string): string {
  const [section] = new RegExp(`^## ${heading}\\n.*?(?=^## |$(?![^]))`, 'ms').exec(markdown) ?? [];
  if (section === undefined) throw new Error(`There is no section "${heading}"`);
  return section;
}
