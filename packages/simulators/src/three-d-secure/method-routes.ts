import type { FastifyInstance } from 'fastify';
import type { MethodPage } from '../cards/authentication-plan.js';
import { methodDataOf, methodPage, methodPaths } from './method-page.js';
import { sendPage } from './send-page.js';

const kinds: readonly MethodPage[] = ['QUICK', 'SLOW', 'SILENT'];

/** The method pages, for data that can be read. */
export function addMethodRoutes(app: FastifyInstance): void {
  for (const kind of kinds) {
    app.post(methodPaths[kind], (request, reply) => {
      const data = methodDataOf(request.body);
      if (data) return sendPage(reply, methodPage(kind, data));
      return reply.code(400).type('text/plain; charset=utf-8').send('threeDSMethodData cannot be read.\n');
    });
  }
}
