import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { consoleStreams, type ConsoleStreamName } from '@tillgate/contract/console';
import { admit } from '../console/answer-call.js';
import { refused, type ConsoleStream } from '../console/console-method.js';
import { consoleStreamers } from '../console/stream-routes.js';
import type { Context } from '../ports.js';
import { credentialsOf } from './console-credentials.js';
import { clientIdOf, consoleRoute, sendRefusal } from './console-routes.js';
import { readFields } from './read-fields.js';

/** So often it is looked whether whoever listens may still do so: a session ends, a role is taken away. */
const askAgainEveryMs = 30_000;

/** The calls of the dashboard's API whose answers do not end at once. All of them end with the listener. */
export function addConsoleStreams(
  app: FastifyInstance,
  context: Context,
  consoleUrl: string | undefined,
): void {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const ending of open) ending.abort();
  });
  for (const name of Object.keys(consoleStreams).filter(isStreamName)) {
    const handler = (request: FastifyRequest, reply: FastifyReply) => {
      const ending = endingOf(reply, open);
      const mayListen = (isUse: boolean) => admitListener(context, { name, request, consoleUrl, isUse });
      return answer({ name, request, reply, ending, mayListen });
    };
    app.route({ method: 'GET', url: consoleRoute(consoleStreams[name].path), handler });
  }
}

/** Ends when nobody listens any more. */
function endingOf(reply: FastifyReply, open: Set<AbortController>): AbortController {
  const ending = new AbortController();
  open.add(ending);
  reply.raw.once('close', () => {
    open.delete(ending);
    ending.abort();
  });
  return ending;
}

interface StreamCall {
  name: ConsoleStreamName;
  request: FastifyRequest;
  reply: FastifyReply;
  ending: AbortController;
  mayListen(isUse: boolean): ReturnType<typeof admit>;
}

async function answer({ name, request, reply, ending, mayListen }: StreamCall): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const admitted = await mayListen(true);
  if (admitted.kind === 'refused') return sendRefusal(reply, admitted);
  const read = await readFields(request);
  if (read.kind === 'unreadable') return sendRefusal(reply, refused('REQUEST_INVALID', read.sentence));
  const streamer = consoleStreamers[name];
  const streams = await streamer(
    admitted.situation,
    { ...read.fields, ...lastEventOf(name, request) },
    ending.signal,
  );
  if (streams.kind === 'refused') return sendRefusal(reply, streams);
  endWithPermission(ending, () => mayListen(false));
  return send(reply, streams.stream);
}

function admitListener(
  context: Context,
  call: { name: ConsoleStreamName; request: FastifyRequest; consoleUrl: string | undefined; isUse: boolean },
): ReturnType<typeof admit> {
  const { name, request, consoleUrl, isUse } = call;
  const { access } = consoleStreams[name];
  const clientId = clientIdOf(request);
  return admit(context, credentialsOf(request, consoleUrl), {
    name,
    access,
    clientId,
    isChange: false,
    isUse,
  });
}

/** Ends a stream once its caller may not listen any more, or nobody can tell whether he may. */
function endWithPermission(ending: AbortController, mayListen: StreamCall['mayListen']): void {
  const timer = setInterval(() => {
    mayListen(false).then(
      ({ kind }) => {
        if (kind === 'refused') ending.abort();
      },
      () => ending.abort(),
    );
  }, askAgainEveryMs);
  ending.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function send(reply: FastifyReply, { contentType, fileName, chunks }: ConsoleStream): FastifyReply {
  void reply.header('content-type', contentType);
  // Proxies that gather an answer before they pass it on are told not to.
  void reply.header('x-accel-buffering', 'no');
  if (fileName !== undefined) {
    void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  }
  return reply.send(Readable.from(chunks));
}

/** How a browser says, of itself, where it goes on after a cut. */
function lastEventOf(name: ConsoleStreamName, { headers }: FastifyRequest): object {
  const lastEventId = headers['last-event-id'];
  return name === 'followEvents' && lastEventId !== undefined ? { lastEventId } : {};
}

function isStreamName(name: string): name is ConsoleStreamName {
  return Object.hasOwn(consoleStreams, name);
}
