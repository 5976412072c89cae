import { z } from 'zod';
import { languageTagOf } from './locale-of-request.js';
import { integrityOf, servedContent, type ServedFile } from './served-file.js';
import { assetPath } from './web-sdk-paths.js';

/** What this document needs of a language's texts; the rest is the script's. */
const textsSchema = z.object({
  page: z.object({ direction: z.enum(['ltr', 'rtl']), frameTitle: z.string() }),
});

export interface NamedFile {
  name: string;
  file: ServedFile;
}

interface FrameFiles {
  frameScript: NamedFile;
  frameStyle: NamedFile;
}

/**
 * The frame's document in every language, made once: what differs between sessions is in the headers. `locales` are the
 * frame's texts as JSON, by Antom's name of the language.
 */
export function frameDocuments(
  files: FrameFiles,
  locales: ReadonlyMap<string, string>,
): ReadonlyMap<string, ServedFile> {
  return new Map(
    [...locales].map(([name, texts]) => [
      name,
      servedContent(Buffer.from(htmlOf(files, name, texts)), 'text/html; charset=utf-8'),
    ]),
  );
}

/** The texts are a data block, which runs nothing and so needs no word in the policy. */
function htmlOf({ frameScript, frameStyle }: FrameFiles, name: string, texts: string): string {
  const { page } = textsSchema.parse(JSON.parse(texts));
  return `<!doctype html>
<html lang="${languageTagOf(name)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.frameTitle}</title>
<link rel="stylesheet" href="${assetPath(frameStyle.name)}" integrity="${integrityOf(frameStyle.file)}">
<script id="texts" type="application/json">${texts.replace(/</g, '\\u003c')}</script>
<script type="module" src="${assetPath(frameScript.name)}" integrity="${integrityOf(frameScript.file)}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}
