/** The TypeScript of a document, in its order, as one program. */
export function samplesOf(markdown: string): string {
  return [...markdown.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code).join('\n');
}
