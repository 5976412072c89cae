import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { result } from '@tillgate/contract';
import { minuteLimit } from '../minute-limit.js';
import type { Context } from '../ports.js';
import { addApiDescriptionRoutes } from './api-description-routes.js';
import type { WireApi } from './answer-call.js';
import { answerWireRequest } from './answer-wire-request.js';
import { addBuyerPageRoutes } from './buyer-page-routes.js';
import { addCheckoutRoutes } from './checkout-routes.js';
import { headerLines, headerOf } from './header-lines.js';
import { listenerOptions, type ListenerSettings } from './listener-options.js';
import { callLimiter } from './rate-limit.js';
import { readBody } from './read-body.js';
import { refusal } from './refusal.js';
import { refuseNul } from './refuse-nul.js';
import { addSandboxRoutes } from './sandbox-routes.js';
import { addThreeDSecureRoutes } from './three-d-secure-routes.js';
import { unsignedReply, type WireReply } from './sign-reply.js';
import type { WebSdkFiles } from './web-sdk-files.js';
import { addWebSdkRoutes } from './web-sdk-routes.js';
import { wirePath } from './wire-path.js';
import { methodAt } from './wire-route.js';

/** So many calls a minute that name a merchant without being its own are kept in its log. */
const recordedRefusals = 30;

/** What an operator sets of the public listener. */
export interface ServerSettings extends ListenerSettings {
  /** The gateway's origin as browsers reach it; undefined: as each request's Host says. */
  publicUrl: string | undefined;
  /** Opens the control of the sandbox; undefined: there is none. */
  sandboxAdminKey: string | undefined;
}

/** The public listener: wire API, card form, web SDK files. */
export function buildServer(
  context: Context,
  files: WebSdkFiles,
  { trustedProxies, publicUrl, requestTimeoutMs, sandboxAdminKey }: ServerSettings,
): FastifyInstance {
  const api: WireApi = {
    context,
    takeCall: callLimiter(),
    takeRefusal: minuteLimit(recordedRefusals),
    publicUrl,
  };
  const app = fastify({
    ...listenerOptions(context, { trustedProxies, requestTimeoutMs }),
    rewriteUrl: ({ url = '/' }) => wirePath(url),
    // A path that cannot be decoded names nothing, and is told so in the words of the API that it was meant for.
    frameworkErrors: (_error, request, reply) => {
      if (isWirePath(request.url)) void answerOrFail(api, request, reply);
      else void sendNotFound(reply);
    },
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
    if (isWirePath(request.url)) await answerOrFail(api, request, reply);
  });
  refuseNul(app);
  app.setErrorHandler((error, request, reply) => {
    context.log.error({ err: error, path: request.url.split('?')[0] }, 'request failed');
    return reply.status(500).send({ code: 'SYSTEM_ERROR', message: 'The request could not be handled.' });
  });
  app.setNotFoundHandler((_request, reply) => sendNotFound(reply));

  app.get('/health', () => ({ status: 'ok' }));
  addCheckoutRoutes(app, context, publicUrl);
  addThreeDSecureRoutes(app, context, { files, publicUrl });
  addBuyerPageRoutes(app, context, { files, publicUrl });
  addWebSdkRoutes(app, context, files);
  addApiDescriptionRoutes(app);
  if (sandboxAdminKey !== undefined) addSandboxRoutes(app, context, sandboxAdminKey);
  return app;
}

/** Whether a path belongs to the wire API, whose every answer is HTTP 200 with a `result`. */
function isWirePath(url: string): boolean {
  return /^\/ams(?:[/?]|$)/.test(url);
}

/** Answers a call of the wire API, also when we fail: Antom's SDKs throw away the body of any status but 200. */
async function answerOrFail(api: WireApi, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { raw, ip: address, protocol, host } = request;
  const { method = '', url: path = '/' } = raw;
  const headers = headerLines(raw.rawHeaders);
  try {
    const body = await readBody(raw);
    // Whoever sent it is gone, and heard no answer that would count.
    if (body === 'CUT_OFF') void reply.hijack();
    else {
      const origin = api.publicUrl ?? `${protocol}://${host}`;
      sendWireReply(reply, await answerWireRequest(api, { method, path, headers, body, address, origin }));
    }
  } catch (error) {
    api.context.log.error({ err: error, path: path.split('?')[0] }, 'call failed');
    const clientId = headerOf(headers, 'client-id');
    const message = refusal(methodAt(path), result('UNKNOWN_EXCEPTION'));
    sendWireReply(reply, unsignedReply(clientId, message));
  }
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
}

function sendWireReply(reply: FastifyReply, { headers, body, disturbance }: WireReply): void {
  if (disturbance === 'CUT') {
    reply.request.raw.socket.destroy();
    void reply.hijack();
    return;
  }
  void reply
    .status(disturbance?.httpStatus ?? 200)
    .headers(headers)
    .send(body);
}
