import type { IncomingMessage } from 'node:http';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { result, type ResultCode } from '@tillgate/contract';
import type { Context } from '../ports.js';
import { answerWireRequest } from './answer-wire-request.js';
import { addCheckoutRoutes } from './checkout-routes.js';
import { readBody } from './read-body.js';
import { unsignedReply, type WireReply } from './sign-reply.js';
import type { WebSdkFiles } from './web-sdk-files.js';
import { addWebSdkRoutes } from './web-sdk-routes.js';

/** Antom's SDKs give up after 15 s; a body that takes longer than this to arrive is cut. */
const requestTimeoutMs = 20_000;

/** The public listener: wire API, card form, web SDK files. */
export function buildServer(context: Context, files: WebSdkFiles): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = context.log;
  const sendUnsigned = (request: FastifyRequest, reply: FastifyReply, code: ResultCode): FastifyReply => {
    const { 'client-id': clientId } = singleHeaders(request.raw);
    return sendWireReply(reply, unsignedReply(clientId, { result: result(code) }, context.clock.nowMs()));
  };
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: requestTimeoutMs,
    // The Go SDK leaks one open connection a call, so idle ones are ended soon.
    keepAliveTimeout: 5_000,
    rewriteUrl: originForm,
    // A path that cannot be decoded names nothing, and is told so in the words of the listener it was meant for.
    frameworkErrors: (_error, request, reply) => {
      if (isWirePath(request.url)) void sendUnsigned(request, reply, 'NO_INTERFACE_DEF');
      else void sendNotFound(reply);
    },
    forceCloseConnections: 'idle',
  });
  // Bodies reach us as the exact bytes: nothing is parsed before its signature is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });

  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
  });
  app.setErrorHandler((error, request, reply) => {
    context.log.error({ err: error, path: request.url.split('?')[0] }, 'request failed');
    if (isWirePath(request.url)) return sendUnsigned(request, reply, 'UNKNOWN_EXCEPTION');
    return reply.status(500).send({ code: 'SYSTEM_ERROR', message: 'The request could not be handled.' });
  });
  app.setNotFoundHandler((_request, reply) => sendNotFound(reply));

  app.all('/ams/*', async (request, reply) => {
    const body = await readBody(request.raw);
    const { method, url: path } = request;
    const headers = singleHeaders(request.raw);
    return sendWireReply(reply, await answerWireRequest(context, { method, path, headers, body }));
  });
  app.get('/health', () => ({ status: 'ok' }));
  addCheckoutRoutes(app, context);
  addWebSdkRoutes(app, context, files);
  return app;
}

/** `POST http://host/path HTTP/1.1`, as the Python SDK writes it, is the same as `POST /path`. */
function originForm(request: { url?: string | undefined }): string {
  const url = request.url ?? '/';
  const absolute = /^https?:\/\/[^/?#]*(.*)$/i.exec(url)?.[1];
  return absolute === undefined ? url : absolute.startsWith('/') ? absolute : `/${absolute}`;
}

/** Whether a path belongs to the wire API, whose every answer is HTTP 200 with a `result`. */
function isWirePath(url: string): boolean {
  return url.startsWith('/ams/');
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
}

function sendWireReply(reply: FastifyReply, { headers, body }: WireReply): FastifyReply {
  return reply.status(200).headers(headers).send(body);
}

/** Headers by lower-case name, one text each. */
function singleHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
