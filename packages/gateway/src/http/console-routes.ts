import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  consoleBasePath,
  consoleCalls,
  consoleErrorStatuses,
  type ConsoleCallName,
} from '@tillgate/contract/console';
import { answerConsoleCall } from '../console/answer-call.js';
import { refused, type ConsoleRefusal } from '../console/console-method.js';
import type { Context } from '../ports.js';
import { cookiesFor } from './console-cookies.js';
import { credentialsOf, isSecure } from './console-credentials.js';
import { consoleOrigin } from './console-host.js';
import type { ConsoleSite } from './console-site.js';
import { readFields } from './read-fields.js';

/** The dashboard's API, but for what streams. */
export function addConsoleRoutes(app: FastifyInstance, context: Context, site: ConsoleSite): void {
  for (const name of Object.keys(consoleCalls).filter(isCallName)) {
    const { method, path } = consoleCalls[name];
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      answer(context, { name, request, reply, site });
    app.route({ method, url: consoleRoute(path), handler });
  }
}

/** A path of the table as the router takes it. */
export function consoleRoute(path: string): string {
  return consoleBasePath + path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** The client id in a call's path; empty where there is none. */
export function clientIdOf({ params }: FastifyRequest): string {
  const { clientId }: { clientId?: unknown } = typeof params === 'object' && params !== null ? params : {};
  return typeof clientId === 'string' ? clientId : '';
}

export function sendRefusal(reply: FastifyReply, { code, message }: ConsoleRefusal): FastifyReply {
  return reply.status(consoleErrorStatuses[code]).send({ code, message });
}

async function answer(
  context: Context,
  call: {
    name: ConsoleCallName;
    request: FastifyRequest;
    reply: FastifyReply;
    site: ConsoleSite;
  },
): Promise<FastifyReply> {
  const { name, request, reply, site } = call;
  void reply.header('cache-control', 'no-store');
  const credentials = credentialsOf(request, site);
  const answered = await answerConsoleCall(context, {
    name,
    credentials,
    clientId: clientIdOf(request),
    readFields: () => fieldsOf(request),
  });
  if (answered.kind === 'refused') return sendRefusal(reply, answered);
  if (answered.session) {
    const isOverTls = isSecure(consoleOrigin(request, site.consoleUrl));
    void reply.header('set-cookie', cookiesFor(answered.session, site.cookieNames, isOverTls));
  }
  return reply.send(answered.answer);
}

async function fieldsOf(request: FastifyRequest) {
  const read = await readFields(request);
  return read.kind === 'read' ? read : refused('REQUEST_INVALID', read.sentence);
}

function isCallName(name: string): name is ConsoleCallName {
  return Object.hasOwn(consoleCalls, name);
}
