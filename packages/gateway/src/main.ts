import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { firstOwnerPath } from './console/first-owner.js';
import { openGateway, type Gateway } from './context.js';
import { loadConsoleFiles, type ConsoleFiles } from './http/console-files.js';
import { buildConsoleServer } from './http/console-server.js';
import { followQuietConnections } from './http/quiet-connections.js';
import { buildServer } from './http/server.js';
import { loadWebSdkFiles } from './http/web-sdk-files.js';

/** Calls in flight get this long to be answered when the program is told to stop; what they began is in the database. */
const stopWithinMs = 5_000;

/** Starts the gateway; resolves when both of its listeners listen. */
async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: { program: 'gateway' } });
  const gateway = await openGateway(config, log);
  const publicApp = buildServer(
    gateway.context,
    loadWebSdkFiles(builtBeside(import.meta.resolve('@tillgate/web-sdk/package.json'))),
    config,
  );
  const consoleApp = buildConsoleServer(gateway.context, dashboardFiles(), config);
  const apps = [publicApp, consoleApp];
  const endQuietConnections = apps.map(({ server }) => followQuietConnections(server));
  await publicApp.listen({ host: config.host, port: config.port });
  gateway.listensAt(portOf(publicApp, config.port));
  await consoleApp.listen({ host: config.consoleHost, port: config.consolePort });
  gateway.startWorker();

  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= Promise.all(apps.map((app) => app.close()))
      .then(() => gateway.close())
      .then(() => process.exit(0), failed);
    for (const end of endQuietConnections) end();
    setTimeout(() => {
      for (const { server } of apps) server.closeAllConnections();
    }, stopWithinMs).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that started us with a channel takes us along when it goes.
  process.once('disconnect', stop);

  const url = urlOf(publicApp, config.port);
  const consoleUrl = config.consoleUrl ?? urlOf(consoleApp, config.consolePort);
  await tellReady(gateway, url, consoleUrl);
}

/** Says where we are, and the link for the dashboard's first owner, to whoever started us. */
async function tellReady(
  { context, sandboxMerchant }: Gateway,
  url: string,
  consoleUrl: string,
): Promise<void> {
  const { clientId, isNew } = sandboxMerchant;
  const path = await firstOwnerPath(context);
  const ownerLink = path === undefined ? undefined : consoleUrl + path;
  context.log.info({ url, consoleUrl, clientId }, 'gateway ready');
  if (process.send) process.send({ type: 'ready', url, consoleUrl, ownerLink, clientId, firstStart: isNew });
  else if (ownerLink !== undefined) {
    // Not into the log, which others read: whoever opens it owns the gateway.
    process.stderr.write(
      `The dashboard has no owner yet. This link makes one, once, within a day: ${ownerLink}\n`,
    );
  }
}

function urlOf(app: FastifyInstance, askedPort: number): string {
  return `http://localhost:${portOf(app, askedPort)}`;
}

function portOf(app: FastifyInstance, askedPort: number): number {
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : askedPort;
}

/** The dashboard, where it is installed and built; without it the console has its API only. */
function dashboardFiles(): ConsoleFiles | undefined {
  try {
    return loadConsoleFiles(builtBeside(import.meta.resolve('@tillgate/dashboard/package.json')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Where a package of ours is built, by the address of its manifest. */
function builtBeside(manifestUrl: string): string {
  return join(dirname(fileURLToPath(manifestUrl)), 'dist');
}

/** Tells whoever started us, by its channel or, without one, on standard error. */
function failed(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.exitCode = 1;
  if (process.send) {
    process.send({ type: 'failed', message }, () => process.exit(1));
    return;
  }
  process.stderr.write(`gateway: ${message}\n`);
  process.exit(1);
}

start().catch(failed);
