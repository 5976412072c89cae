import fastify, { type FastifyInstance } from 'fastify';
import { consoleBasePath } from '@tillgate/contract/console';
import { consoleOpenApi } from '@tillgate/contract/console-openapi';
import type { Context } from '../ports.js';
import { gatewayVersion } from './api-description-routes.js';
import { addConsoleFiles, type ConsoleFiles } from './console-files.js';
import { consoleHeaders } from './console-headers.js';
import { isConsoleHost } from './console-host.js';
import { addConsoleRoutes } from './console-routes.js';
import { cookieNamesOf } from './console-site.js';
import { addConsoleStreams } from './console-streams.js';
import { listenerOptions, type ListenerSettings } from './listener-options.js';
import { refuseNul } from './refuse-nul.js';

/** What an operator sets of the console's listener. */
export interface ConsoleServerSettings extends ListenerSettings {
  /** The dashboard's origin as browsers reach it; undefined: this machine, or its address. */
  consoleUrl: string | undefined;
}

/** The console's listener: the dashboard's files and its API, and nothing that the public one serves. */
export function buildConsoleServer(
  context: Context,
  files: ConsoleFiles | undefined,
  settings: ConsoleServerSettings,
): FastifyInstance {
  const { consoleUrl } = settings;
  const site = { consoleUrl, cookieNames: cookieNamesOf(context.vault) };
  const app = fastify({ ...listenerOptions(context, settings), exposeHeadRoutes: false });
  // A call's body is read when it is known who calls.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(consoleHeaders);
    if (isConsoleHost(request.host, consoleUrl)) return;
    const message = 'Open the dashboard at its own address; CONSOLE_URL is for another one.';
    await reply.status(421).send({ code: 'WRONG_HOST', message });
  });
  refuseNul(app);
  app.setErrorHandler((error, request, reply) => {
    context.log.error({ err: error, path: request.url.split('?')[0] }, 'request failed');
    return reply.status(500).send({ code: 'SYSTEM_ERROR', message: 'The request could not be handled.' });
  });

  app.get('/health', () => ({ status: 'ok' }));
  app.get(`${consoleBasePath}/openapi.json`, () =>
    consoleOpenApi(gatewayVersion(), site.cookieNames.session),
  );
  addConsoleRoutes(app, context, site);
  addConsoleStreams(app, context, site);
  addConsoleFiles(app, files);
  return app;
}
