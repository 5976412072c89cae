import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { frameAncestors } from '../checkout/frame-ancestors.js';
import type { Context } from '../ports.js';
import { framePages } from './frame-pages.js';
import type { ServedFile, WebSdkFiles } from './web-sdk-files.js';

/**
 * The files that browsers load. The SDK answers under any version of Antom's path, always with our current build,
 * so that changing the host is enough; frame assets carry a hash and never change.
 */
export function addWebSdkRoutes(app: FastifyInstance, context: Context, files: WebSdkFiles): void {
  const pageFor = framePages(files);

  app.get('/package/ams-checkout/:version/dist/umd/ams-checkout.min.js', (request, reply) =>
    sendFile(request, reply, files.sdk, 'public, max-age=300'),
  );

  app.get<{ Params: { file: string } }>('/checkout/assets/:file', (request, reply) => {
    const file = files.frameAssets.get(request.params.file);
    if (!file) {
      reply.callNotFound();
      return reply;
    }
    return sendFile(request, reply, file, 'public, max-age=31536000, immutable');
  });

  app.get<FrameRequest>('/checkout/frame/:sessionId', async (request, reply) => {
    const ancestors = await frameAncestors(context, request.params.sessionId);
    const page = pageFor(request.query.locale, request.headers['accept-language']);
    void reply
      .header('content-security-policy', framePolicy(ancestors))
      .header('referrer-policy', 'no-referrer');
    return sendFile(request, reply, page, 'no-store');
  });
}

interface FrameRequest {
  Params: { sessionId: string };
  /** Antom's name of a language; repeated, it is an array. */
  Querystring: { locale?: string | string[] };
}

function framePolicy(ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
  ].join('; ');
}

/** Sends a public file, or that the caller has it already. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  cacheControl: string,
) {
  void reply
    .header('content-type', file.contentType)
    .header('cache-control', cacheControl)
    .header('etag', file.etag)
    .header('vary', 'accept-encoding')
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.encodings.br);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.encodings.gzip);
  return reply.send(file.encodings.identity);
}
