import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sandboxErrorStatuses } from '@tillgate/contract/sandbox';
import type { Context } from '../ports.js';
import { sandboxRoutes, type SandboxRoute } from '../sandbox/routes.js';
import { refused, type SandboxReply } from '../sandbox/sandbox-method.js';
import { headerLines } from './header-lines.js';
import { readFields } from './read-fields.js';
import { adminKeyCheck } from './verify-admin-key.js';

/** The control of the sandbox, for whoever has its admin key. */
export function addSandboxRoutes(app: FastifyInstance, context: Context, adminKey: string): void {
  const isAdmin = adminKeyCheck(adminKey);
  for (const route of sandboxRoutes) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<object> => {
      void reply.header('cache-control', 'no-store');
      const answered = isAdmin(headerLines(request.raw.rawHeaders))
        ? await answerCall(context, route, request)
        : refused('ADMIN_KEY_INVALID', "Send the sandbox's admin key: Authorization: Bearer <key>.");
      if (answered.kind === 'done') return answered.answer;
      const { code, message } = answered;
      void reply.status(sandboxErrorStatuses[code]);
      return { code, message };
    };
    app.route({ method: route.method, url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'), handler });
  }
}

async function answerCall(
  context: Context,
  route: SandboxRoute,
  request: FastifyRequest,
): Promise<SandboxReply<object>> {
  const read = await readFields(request);
  if (read.kind === 'unreadable') return refused('REQUEST_INVALID', read.sentence);
  return route.answer(context, read.fields);
}
