import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { openGateway } from './context.js';
import { followQuietConnections } from './http/quiet-connections.js';
import { buildServer } from './http/server.js';
import { loadWebSdkFiles } from './http/web-sdk-files.js';

/** Calls in flight get this long to be answered when the program is told to stop; what they began is in the database. */
const stopWithinMs = 5_000;

/** Starts the gateway; resolves when it listens. */
async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: { program: 'gateway' } });
  const gateway = await openGateway(config, log);
  const app = buildServer(gateway.context, loadWebSdkFiles(webSdkFolder()), config);
  const endQuietConnections = followQuietConnections(app.server);
  await app.listen({ host: config.host, port: config.port });
  gateway.startWorker();

  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= app
      .close()
      .then(() => gateway.close())
      .then(() => process.exit(0), failed);
    endQuietConnections();
    setTimeout(() => {
      app.server.closeAllConnections();
    }, stopWithinMs).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that started us with a channel takes us along when it goes.
  process.once('disconnect', stop);

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const { clientId, isNew } = gateway.sandboxMerchant;
  const url = `http://localhost:${port}`;
  process.send?.({ type: 'ready', url, clientId, firstStart: isNew });
  log.info({ url, clientId }, 'gateway ready');
}

function webSdkFolder(): string {
  const manifest = fileURLToPath(import.meta.resolve('@tillgate/web-sdk/package.json'));
  return join(dirname(manifest), 'dist');
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
