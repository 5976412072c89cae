import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip as gzipCallback,
  gzipSync,
  type BrotliOptions,
} from 'node:zlib';

const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const gzip = promisify<Buffer, Buffer>(gzipCallback);

/** A file as it is served: every encoding made once. */
export interface ServedFile {
  contentType: string;
  etag: string;
  encodings: { br: Buffer; gzip: Buffer; identity: Buffer };
}

/** The value of an `integrity` attribute (W3C Subresource Integrity), which is of the file before compression. */
export function integrityOf({ encodings }: ServedFile): string {
  return `sha384-${createHash('sha384').update(encodings.identity).digest('base64')}`;
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
