import type { FastifyInstance } from 'fastify';

/** Nothing of ours has a NUL in its path, and PostgreSQL takes none in a text: a look for it would be an error of ours. */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (!/^[^?]*%00/.test(url)) return;
    await reply.status(404).send({ code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  });
}
