import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { frameDocuments, type NamedFile } from './frame-documents.js';
import { servedContent, type ServedFile } from './served-file.js';

export interface WebSdkFiles {
  /** Names this build and no other: the package's version, and a hash of what merchants load. */
  release: string;
  /** The script for merchants' pages. */
  umd: ServedFile;
  /** The same for `import`. */
  esm: ServedFile;
  /** By file name; the name holds a hash of the content. */
  frameAssets: ReadonlyMap<string, ServedFile>;
  frameScript: NamedFile;
  frameStyle: NamedFile;
  /** The frame's texts as JSON, by Antom's name of the language. */
  locales: ReadonlyMap<string, string>;
  /** The frame's document, by the same name. */
  frameDocuments: ReadonlyMap<string, ServedFile>;
}

const manifestSchema = z.object({
  version: z.string(),
  sdk: z.string(),
  sdkModule: z.string(),
  frameScript: z.string(),
  frameStyle: z.string(),
  locales: z.array(z.string()),
});

/** Reads the built web SDK. Throws where it was not built. */
export function loadWebSdkFiles(distFolder: string): WebSdkFiles {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(distFolder, 'manifest.json'), 'utf8')));
  const read = (path: string, contentType: string): NamedFile => ({
    name: nameOf(path),
    file: servedContent(readFileSync(join(distFolder, path)), contentType),
  });
  const script = 'text/javascript; charset=utf-8';
  const umd = read(manifest.sdk, script).file;
  const esm = read(manifest.sdkModule, script).file;
  const frameScript = read(manifest.frameScript, script);
  const frameStyle = read(manifest.frameStyle, 'text/css; charset=utf-8');
  const locales = new Map(
    manifest.locales.map((path) => [
      nameOf(path).replace('.json', ''),
      readFileSync(join(distFolder, path), 'utf8'),
    ]),
  );
  return {
    release: `${manifest.version}-${hashOf([umd, esm])}`,
    umd,
    esm,
    frameAssets: new Map([frameScript, frameStyle].map(({ name, file }) => [name, file])),
    frameScript,
    frameStyle,
    locales,
    frameDocuments: frameDocuments({ frameScript, frameStyle }, locales),
  };
}

function hashOf(files: readonly ServedFile[]): string {
  const hash = createHash('sha256');
  for (const { etag } of files) hash.update(etag);
  return hash.digest('hex').slice(0, 16);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
