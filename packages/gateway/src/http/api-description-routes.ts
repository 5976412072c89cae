import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { jsonSchemaFiles, openApiDocument } from '@tillgate/contract/openapi';
import { pageStyle } from '../api-docs/page-style.js';
import { renderPage, styleUrl } from '../api-docs/render-page.js';
import { compressedFile, type ServedFile } from './served-file.js';
import { sendFile } from './web-sdk-routes.js';

/** A file that is compressed when it is first asked for, off the thread that takes payments. */
type LazyFile = () => Promise<ServedFile>;

interface ApiDescription {
  readonly openApi: LazyFile;
  readonly schemas: ReadonlyMap<string, LazyFile>;
  readonly page: LazyFile;
  readonly style: LazyFile;
}

const cacheControl = 'public, max-age=300';

/**
 * The page lives on the origin of the card form, so it may run nothing: it has no script, its policy allows none, and
 * the sandbox gives it an origin of its own, from which no card frame can be reached.
 */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** Made once a process: it is the same for every listener. */
let made: ApiDescription | undefined;

/** The API's description for programs, as OpenAPI and as JSON Schemas, and for people. */
export function addApiDescriptionRoutes(app: FastifyInstance): void {
  const { openApi, schemas, page, style } = (made ??= makeApiDescription());

  app.get('/openapi.json', async (request, reply) => sendFile(request, reply, await openApi(), cacheControl));

  app.get<{ Params: { file: string } }>('/schemas/:file', async (request, reply) => {
    const file = schemas.get(request.params.file);
    if (!file) {
      reply.callNotFound();
      return reply;
    }
    return sendFile(request, reply, await file(), cacheControl);
  });

  app.get('/api-docs', async (request, reply) => {
    void reply
      .header('content-security-policy', pagePolicy)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('referrer-policy', 'no-referrer');
    return sendFile(request, reply, await page(), cacheControl);
  });
  app.get(styleUrl, async (request, reply) => sendFile(request, reply, await style(), cacheControl));
}

function makeApiDescription(): ApiDescription {
  // The server is the one that the description was read from.
  const document = openApiDocument({ serverUrl: '', version: gatewayVersion() });
  return {
    openApi: file(JSON.stringify(document), 'application/json; charset=utf-8'),
    schemas: new Map(
      [...jsonSchemaFiles(document)].map(([name, text]) => [name, file(text, 'application/schema+json')]),
    ),
    page: file(renderPage(document), 'text/html; charset=utf-8'),
    style: file(pageStyle, 'text/css; charset=utf-8'),
  };
}

function file(text: string, contentType: string): LazyFile {
  let served: Promise<ServedFile> | undefined;
  return () => (served ??= compressedFile(Buffer.from(text), contentType));
}

/** The version of this gateway. */
export function gatewayVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
