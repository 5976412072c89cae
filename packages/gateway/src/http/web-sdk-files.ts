import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip as gzipCallback,
  gzipSync,
  type BrotliOptions,
} from 'node:zlib';
import { z } from 'zod';

const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const gzip = promisify<Buffer, Buffer>(gzipCallback);

/** A file as it is served: every encoding made once. */
export interface ServedFile {
  contentType: string;
  etag: string;
  encodings: { br: Buffer; gzip: Buffer; identity: Buffer };
}

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
}

export interface NamedFile {
  name: string;
  file: ServedFile;
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
  return {
    release: `${manifest.version}-${hashOf([umd, esm])}`,
    umd,
    esm,
    frameAssets: new Map([frameScript, frameStyle].map(({ name, file }) => [name, file])),
    frameScript,
    frameStyle,
    locales: new Map(
      manifest.locales.map((path) => [
        nameOf(path).replace('.json', ''),
        readFileSync(join(distFolder, path), 'utf8'),
      ]),
    ),
  };
}

/** The value of an `integrity` attribute (W3C Subresource Integrity), which is of the file before compression. */
export function integrityOf({ encodings }: ServedFile): string {
  return `sha384-${createHash('sha384').update(encodings.identity).digest('base64')}`;
}

function hashOf(files: readonly ServedFile[]): string {
  const hash = createHash('sha256');
  for (const { etag } of files) hash.update(etag);
  return hash.digest('hex').slice(0, 16);
}

/** Makes every encoding of some content at start-up, and a name for this version of it. */
export function servedContent(identity: Buffer, contentType: string): ServedFile {
  const br = brotliCompressSync(identity, brotliOptions(identity));
  return {
    contentType,
    etag: etagOf(identity),
    encodings: { br, gzip: gzipSync(identity, { level: 9 }), identity },
  };
}

/** Makes every encoding of some content, on the thread pool, and a name for this version of it. */
export async function compressedFile(identity: Buffer, contentType: string): Promise<ServedFile> {
  const [br, gzipped] = await Promise.all([brotli(identity, brotliOptions(identity)), gzip(identity)]);
  return { contentType, etag: etagOf(identity), encodings: { br, gzip: gzipped, identity } };
}

/** A window as large as the content: to set up the largest one takes longer than to compress a small file. */
function brotliOptions({ length }: Buffer): BrotliOptions {
  const window = Math.min(22, Math.max(10, Math.ceil(Math.log2(length + 16))));
  return { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: window } };
}

function etagOf(identity: Buffer): string {
  return `"${createHash('sha256').update(identity).digest('base64url')}"`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
