import { readConfig } from './config.js';
import { buildServer } from './http/server.js';
import { closeShop, openShop, resumePolling } from './shop.js';

/** Requests in flight get this long to finish when the program is told to stop. */
const stopWithinMs = 1_000;

async function start(): Promise<void> {
  const config = readConfig();
  let ownUrl = '';
  const log = (line: string): void => {
    process.stderr.write(`shop: ${line}\n`);
  };
  const shop = openShop({ ...config, publicUrl: () => config.publicUrl ?? ownUrl, log });
  const app = buildServer(shop);
  await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw listenError(error, config);
  });
  const address = app.server.address();
  ownUrl = `http://localhost:${typeof address === 'object' && address ? address.port : config.port}`;
  resumePolling(shop);

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => app.server.closeAllConnections(), stopWithinMs).unref();
    app
      .close()
      .then(() => closeShop(shop))
      .then(() => process.exit(0), failed);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that started us with a channel takes us along when it goes.
  process.once('disconnect', stop);

  if (process.send) process.send({ type: 'ready', url: ownUrl });
  else process.stdout.write(`The shop is open on ${ownUrl}\n`);
}

function listenError(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? new Error(`Port ${port} of ${host} is in use; set PORT to another one.`) : error;
}

/** Tells whoever started us, by its channel or, without one, on standard error. */
function failed(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.exitCode = 1;
  if (process.send) {
    process.send({ type: 'failed', message }, () => process.exit(1));
    return;
  }
  process.stderr.write(`shop: ${message}\n`);
  process.exit(1);
}

start().catch(failed);
