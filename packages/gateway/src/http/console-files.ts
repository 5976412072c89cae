import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { consoleBasePath } from '@tillgate/contract/console';
import { compressedFile, type ServedFile } from './served-file.js';
import { sendEncoded } from './web-sdk-routes.js';

/** A file that is compressed when it is first asked for. */
type LazyFile = () => Promise<ServedFile>;

/** The dashboard as it was built: its files by path, `/assets/index-4f2a.js`. */
export interface ConsoleFiles {
  readonly page: LazyFile;
  readonly files: ReadonlyMap<string, LazyFile>;
}

const pagePath = '/index.html';
/** Where files lie whose names hold a hash of their content. */
const hashedFolder = '/assets/';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Reads the built dashboard; undefined where it was not built. */
export function loadConsoleFiles(distFolder: string): ConsoleFiles | undefined {
  if (!existsSync(join(distFolder, pagePath))) return undefined;
  // What else lies there is the compiler's.
  const assets = readdirSync(join(distFolder, hashedFolder)).map((name) => hashedFolder + name);
  const files = new Map([pagePath, ...assets].map((path) => [path, lazyFile(join(distFolder, path))]));
  const page = files.get(pagePath);
  return page && { page, files };
}

/** Serves the dashboard. Any other path that a person opens is a page of it, which finds out itself what it shows. */
export function addConsoleFiles(app: FastifyInstance, dashboard: ConsoleFiles | undefined): void {
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!dashboard || !isRead || path.startsWith(`${consoleBasePath}/`)) return sendNotFound(reply);
    const file = dashboard.files.get(path);
    if (file && path !== pagePath) return sendEncoded(request, reply, await file(), headersFor(path));
    if (!acceptsPages(request)) return sendNotFound(reply);
    return sendEncoded(request, reply, await dashboard.page(), headersFor(pagePath));
  });
}

function headersFor(path: string): Record<string, string> {
  const isHashed = path.startsWith(hashedFolder);
  return {
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
}

function acceptsPages({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
}

function lazyFile(path: string): LazyFile {
  const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
  const content = readFileSync(path);
  let served: Promise<ServedFile> | undefined;
  return () => (served ??= compressedFile(content, contentType));
}
