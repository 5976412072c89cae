import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { frameAncestors } from '../checkout/frame-ancestors.js';
import type { Context } from '../ports.js';
import { frameHeaders } from './frame-headers.js';
import { framePages } from './frame-pages.js';
import { servedContent, type ServedFile } from './served-file.js';
import type { WebSdkFiles } from './web-sdk-files.js';
import { webSdkManifest } from './web-sdk-manifest.js';
import { assetPath, sdkPath } from './web-sdk-paths.js';

const immutable = 'public, max-age=31536000, immutable';

/** What merchants who come from Antom have in their pages: `1.13.0`. */
const antomVersion = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

/**
 * The files that browsers load. The SDK answers under any version of Antom's path with our current build, so that
 * changing the host is enough; under the name of this build, and frame assets under their hash, it never changes.
 */
export function addWebSdkRoutes(app: FastifyInstance, context: Context, files: WebSdkFiles): void {
  addSdkFile(app, files, 'umd/ams-checkout.min.js', files.umd);
  addSdkFile(app, files, 'esm/index.js', files.esm);

  const manifest = servedContent(
    Buffer.from(JSON.stringify(webSdkManifest(files), undefined, 2)),
    'application/json; charset=utf-8',
  );
  app.get('/package/ams-checkout/manifest.json', (request, reply) =>
    sendFile(request, reply, manifest, 'no-cache'),
  );

  app.get<{ Params: { file: string } }>(assetPath(':file'), (request, reply) => {
    const file = files.frameAssets.get(request.params.file);
    return file ? sendFile(request, reply, file, immutable) : notFound(reply);
  });

  const pageFor = framePages(files.frameDocuments);
  app.get<FrameRequest>('/checkout/frame/:sessionId', async (request, reply) => {
    const ancestors = await frameAncestors(context, request.params.sessionId);
    const page = pageFor(request.query.locale, request.headers['accept-language']);
    return sendEncoded(request, reply, page, frameHeaders(ancestors));
  });
}

interface FrameRequest {
  Params: { sessionId: string };
  /** Antom's name of a language; repeated, it is an array. */
  Querystring: { locale?: string | string[] };
}

function addSdkFile(app: FastifyInstance, { release }: WebSdkFiles, name: string, file: ServedFile): void {
  app.get<{ Params: { version: string } }>(sdkPath(':version', name), (request, reply) => {
    const { version } = request.params;
    if (version === release) return sendFile(request, reply, file, immutable);
    return antomVersion.test(version)
      ? sendFile(request, reply, file, 'public, max-age=300')
      : notFound(reply);
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

/** Sends a public file, or that the caller has it already. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  cacheControl: string,
) {
  return sendEncoded(request, reply, file, {
    'cache-control': cacheControl,
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
}

/** Sends a file, in the best encoding that the caller takes, or that the caller has it already. */
export function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  headers: Record<string, string>,
) {
  void reply.headers({ ...headers, 'content-type': file.contentType, etag: file.etag });
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.encodings.br);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.encodings.gzip);
  return reply.send(file.encodings.identity);
}
