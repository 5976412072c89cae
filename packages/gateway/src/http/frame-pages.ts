import { english, localeOf } from './locale-of-request.js';
import type { ServedFile } from './served-file.js';

/** Gives the document for the language that a page asked for by name, else for the buyer's `Accept-Language`. */
export type FramePages = (asked: unknown, acceptLanguage: string | undefined) => ServedFile;

/** Chooses among the frame's documents. Throws where there is none in English. */
export function framePages(documents: ReadonlyMap<string, ServedFile>): FramePages {
  const inEnglish = documents.get(english);
  if (inEnglish === undefined) throw new Error('The web SDK was built without its English texts.');
  const names = [...documents.keys()];
  return (asked, acceptLanguage) => documents.get(localeOf(names, asked, acceptLanguage)) ?? inEnglish;
}
