import { fileURLToPath } from 'node:url';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Shop } from '../shop.js';
import { isForeignPost } from './foreign-post.js';
import { languageRoute } from './language-route.js';
import { notifyRoute } from './notify-route.js';
import { orderApi } from './order-api.js';
import { pageRoutes } from './page-routes.js';
import { sampleRoutes } from './sample-routes.js';
import { securityHeaders } from './security-headers.js';
import { sendError } from './send-error.js';
import { answerUnreadable } from './unreadable-request.js';

const bodyLimitBytes = 64 * 1024;
const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/** The shop's HTTP interface: pages, the order API of its browser code, and the notify URL. */
export function buildServer(shop: Shop): FastifyInstance {
  const onError = (
    error: { statusCode?: number; message: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): void => {
    const status = error.statusCode ?? 500;
    if (status >= 500) shop.log(`${request.method} ${request.routeOptions.url ?? '?'}: ${error.message}`);
    sendError(shop, request, reply, status);
  };
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: 'idle',
    frameworkErrors: onError,
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, shop.gatewayUrl),
  });
  const headers = securityHeaders(shop.gatewayUrl);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (isForeignPost(shop, request)) return sendError(shop, request, reply, 403);
  });
  app.setErrorHandler(onError);
  app.setNotFoundHandler((request, reply) => sendError(shop, request, reply, 404));
  app.register(formbody);
  app.register(fastifyStatic, { root: publicFolder, prefix: '/assets/' });
  app.register(pageRoutes, { shop });
  app.register(sampleRoutes, { shop });
  app.register(languageRoute, { shop });
  app.register(orderApi, { shop });
  app.register(notifyRoute, { shop });
  return app;
}
