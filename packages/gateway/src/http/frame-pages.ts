import { z } from 'zod';
import { english, languageTagOf, localeOf } from './locale-of-request.js';
import { assetPath } from './web-sdk-manifest.js';
import { integrityOf, servedContent, type ServedFile, type WebSdkFiles } from './web-sdk-files.js';

/** What this document needs of a language's texts; the rest is the script's. */
const textsSchema = z.object({
  page: z.object({ direction: z.enum(['ltr', 'rtl']), frameTitle: z.string() }),
});

/** Gives the document for the language that a page asked for by name, else for the buyer's `Accept-Language`. */
export type FramePages = (asked: unknown, acceptLanguage: string | undefined) => ServedFile;

/** The frame's document in every language, made once: what differs between sessions is in the headers. */
export function framePages(files: WebSdkFiles): FramePages {
  const pages = new Map(
    [...files.locales].map(([name, json]) => [
      name,
      servedContent(Buffer.from(htmlOf(files, name, json)), 'text/html; charset=utf-8'),
    ]),
  );
  const inEnglish = pages.get(english);
  if (inEnglish === undefined) throw new Error('The web SDK was built without its English texts.');
  const names = [...pages.keys()];
  return (asked, acceptLanguage) => pages.get(localeOf(names, asked, acceptLanguage)) ?? inEnglish;
}

/** The texts are a data block, which runs nothing and so needs no word in the policy. */
function htmlOf({ frameScript, frameStyle }: WebSdkFiles, name: string, json: string): string {
  const { page } = textsSchema.parse(JSON.parse(json));
  return `<!doctype html>
<html lang="${languageTagOf(name)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.frameTitle}</title>
<link rel="stylesheet" href="${assetPath(frameStyle.name)}" integrity="${integrityOf(frameStyle.file)}">
<script id="texts" type="application/json">${json.replace(/</g, '\\u003c')}</script>
<script type="module" src="${assetPath(frameScript.name)}" integrity="${integrityOf(frameScript.file)}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}
