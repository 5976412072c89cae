import type { IncomingMessage } from 'node:http';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { result } from '@tillgate/contract';
import type { Context } from '../ports.js';
import { answerWireRequest } from './answer-wire-request.js';
import { addCheckoutRoutes } from './checkout-routes.js';
import { readBody } from './read-body.js';
import { unsignedReply, type WireReply } from './sign-reply.js';
import type { WebSdkFiles } from './web-sdk-files.js';
import { addWebSdkRoutes } from './web-sdk-routes.js';
import { wirePath } from './wire-path.js';

/** Antom's SDKs give up after 15 s; a request that takes longer than this to arrive is cut. */
const requestTimeoutMs = 20_000;
const checkConnectionsEveryMs = 5_000;

/** The public listener: wire API, card form, web SDK files. */
export function buildServer(context: Context, files: WebSdkFiles): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = context.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: checkConnectionsEveryMs },
    // The Go SDK leaks one open connection a call, so idle ones are ended soon.
    keepAliveTimeout: 5_000,
    rewriteUrl: ({ url = '/' }) => wirePath(url),
    // A path that cannot be decoded names nothing, and is told so in the words of the API that it was meant for.
    frameworkErrors: (_error, request, reply) => {
      if (isWirePath(request.url)) void answerOrFail(context, request, reply);
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
  // Before routing ends: the wire API has answers of its own for every method, path and media type.
  app.addHook('onRequest', async (request, reply) => {
    if (isWirePath(request.url)) await answerOrFail(context, request, reply);
  });
  app.setErrorHandler((error, request, reply) => {
    context.log.error({ err: error, path: request.url.split('?')[0] }, 'request failed');
    return reply.status(500).send({ code: 'SYSTEM_ERROR', message: 'The request could not be handled.' });
  });
  app.setNotFoundHandler((_request, reply) => sendNotFound(reply));

  app.get('/health', () => ({ status: 'ok' }));
  addCheckoutRoutes(app, context);
  addWebSdkRoutes(app, context, files);
  return app;
}

/** Whether a path belongs to the wire API, whose every answer is HTTP 200 with a `result`. */
function isWirePath(url: string): boolean {
  return /^\/ams(?:[/?]|$)/.test(url);
}

/** Answers a call of the wire API, also when we fail: Antom's SDKs throw away the body of any status but 200. */
async function answerOrFail(context: Context, { raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { method = '', url: path = '/' } = raw;
  const headers = singleHeaders(raw);
  try {
    const body = await readBody(raw);
    sendWireReply(reply, await answerWireRequest(context, { method, path, headers, body }));
  } catch (error) {
    context.log.error({ err: error, path: path.split('?')[0] }, 'call failed');
    sendWireReply(reply, unsignedReply(headers['client-id'], { result: result('UNKNOWN_EXCEPTION') }));
  }
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
}

function sendWireReply(reply: FastifyReply, { headers, body }: WireReply): void {
  void reply.status(200).headers(headers).send(body);
}

/** Headers by lower-case name, one text each. */
function singleHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
