import { fileURLToPath } from 'node:url';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { notFoundPage } from '../pages/not-found.js';
import type { Shop } from '../shop.js';
import { notifyRoute } from './notify-route.js';
import { orderApi } from './order-api.js';
import { pageRoutes } from './page-routes.js';
import { securityHeaders } from './security-headers.js';

const bodyLimitBytes = 64 * 1024;
const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/** The shop's HTTP interface: pages, the order API of its browser code, and the notify URL. */
export function buildServer(shop: Shop): FastifyInstance {
  const app = Fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: 'idle' });
  const headers = securityHeaders(shop.gatewayUrl);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) shop.log(`${request.method} ${request.routeOptions.url ?? '?'}: ${error.message}`);
    return reply.code(status).send({ code: status < 500 ? 'BAD_REQUEST' : 'SHOP_ERROR' });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(notFoundPage()),
  );
  app.register(formbody);
  app.register(fastifyStatic, { root: publicFolder, prefix: '/assets/' });
  app.register(pageRoutes, { shop });
  app.register(orderApi, { shop });
  app.register(notifyRoute, { shop });
  return app;
}
