import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { consoleStreams, type ConsoleStreamName } from '@tillgate/contract/console';
import { admit } from '../console/answer-call.js';
import { refused, type ConsoleSituation, type ConsoleStream } from '../console/console-method.js';
import { consoleStreamers } from '../console/stream-routes.js';
import type { Context } from '../ports.js';
import { credentialsOf } from './console-credentials.js';
import { clientIdOf, consoleRoute, sendRefusal } from './console-routes.js';
import type { ConsoleSite } from './console-site.js';
import { mostStreams, openStreams, type OpenStreams } from './open-streams.js';
import { readFields } from './read-fields.js';

/** So often it is looked whether whoever listens may still do so: a session ends, a role is taken away. */
const askAgainEveryMs = 30_000;

/** The calls of the dashboard's API whose answers do not end at once. All of them end with the listener. */
export function addConsoleStreams(app: FastifyInstance, context: Context, site: ConsoleSite): void {
  const open = openStreams();
  app.addHook('preClose', async () => {
    open.endAll();
  });
  for (const name of Object.keys(consoleStreams).filter(isStreamName)) {
    const handler = (request: FastifyRequest, reply: FastifyReply) => {
      const ending = open.add(reply.raw);
      const mayListen = (isUse: boolean) => admitListener(context, { name, request, site, isUse });
      return answer({ name, request, reply, ending, mayListen, open });
    };
    app.route({ method: 'GET', url: consoleRoute(consoleStreams[name].path), handler });
  }
}

interface StreamCall {
  name: ConsoleStreamName;
  request: FastifyRequest;
  reply: FastifyReply;
  ending: AbortController;
  mayListen(isUse: boolean): ReturnType<typeof admit>;
  open: OpenStreams;
}

async function answer({ name, request, reply, ending, mayListen, open }: StreamCall): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const admitted = await mayListen(true);
  if (admitted.kind === 'refused') return sendRefusal(reply, admitted);
  if (!open.take(ending, callerIn(admitted.situation, request))) {
    return sendRefusal(reply, refused('TOO_MANY_TRIES', `Close one of your ${mostStreams} streams first.`));
  }
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
  return send(reply, streams.stream, ending.signal);
}

function callerIn({ caller }: ConsoleSituation, request: FastifyRequest): string {
  return caller.kind === 'PERSON' ? caller.personId : `${clientIdOf(request)} ${caller.hint}`;
}

function admitListener(
  context: Context,
  call: { name: ConsoleStreamName; request: FastifyRequest; site: ConsoleSite; isUse: boolean },
): ReturnType<typeof admit> {
  const { name, request, site, isUse } = call;
  const { access } = consoleStreams[name];
  const clientId = clientIdOf(request);
  return admit(context, credentialsOf(request, site), {
    name,
    access,
    clientId,
    isChange: false,
    isUse,
  });
}

/** Ends a stream once its caller may not listen any more, or nobody can tell whether he may. */
function endWithPermission(ending: AbortController, mayListen: StreamCall['mayListen']): void {
  // Whoever left before he was let in ends nothing any more.
  if (ending.signal.aborted) return;
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

/** Sends to the end, or cuts the connection when it is not to go on: else a part of an export would look like the whole. */
function send(
  reply: FastifyReply,
  { contentType, fileName, chunks }: ConsoleStream,
  signal: AbortSignal,
): FastifyReply {
  void reply.header('content-type', contentType);
  // Proxies that gather an answer before they pass it on are told not to.
  void reply.header('x-accel-buffering', 'no');
  if (fileName !== undefined) {
    void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  }
  // By the connection, as the chunks may end at the same moment, or may not be asked for because nobody reads.
  signal.addEventListener('abort', () => reply.raw.destroy(), { once: true });
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
