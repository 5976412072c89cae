import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listening } from './notifications.js';
import type { ServedHandler } from './handler-suite.js';

type RequestHandler = (request: Request) => Response | Promise<Response>;

/**
 * Serves a handler of web requests over HTTP, as the adapters of Hono and Next do: one Request in, one Response out, 500
 * where it throws.
 */
export async function serveRequests(handle: RequestHandler): Promise<ServedHandler> {
  const server = createServer((incoming, reply) => {
    answer(handle, incoming, reply).catch(() => reply.writeHead(500).end());
  });
  const origin = await listening(server);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(
  handle: RequestHandler,
  incoming: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = incoming;
  const texts = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = new Uint8Array(await buffer(incoming));
  const request = new Request(`http://${headers.host ?? ''}${url}`, { method, headers: texts, body });
  const response = await handle(request);
  reply.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}
