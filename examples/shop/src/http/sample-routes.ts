import type { FastifyInstance } from 'fastify';
import { samplePage, samples } from '../pages/sample.js';
import type { Shop } from '../shop.js';

/** Samples of the integration guide, each on a page of its own. */
export async function sampleRoutes(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  for (const [name, sample] of samples) {
    app.get(`/samples/${name}`, (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(samplePage(shop.gatewayUrl, sample)),
    );
  }
}
