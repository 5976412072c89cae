import { readConfig } from './config.js';
import { fileJournal } from './journal.js';
import { buildServer } from './server.js';

/** Calls in flight get this long to finish when the program is told to stop. */
const stopWithinMs = 1_000;

async function start(): Promise<void> {
  const { host, port, ledgerFile, publicUrl, adminKey } = readConfig();
  const journal = ledgerFile === undefined ? undefined : fileJournal(ledgerFile);
  const app = buildServer({ journal, publicUrl, adminKey });
  await app.listen({ host, port }).catch((error: unknown) => {
    throw listenError(error, { host, port });
  });

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => app.server.closeAllConnections(), stopWithinMs).unref();
    app.close().then(() => process.exit(0), failed);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that started us with a channel takes us along when it goes.
  process.once('disconnect', stop);

  const address = app.server.address();
  const listeningPort = typeof address === 'object' && address ? address.port : port;
  const url = `http://localhost:${listeningPort}`;
  if (process.send) process.send({ type: 'ready', url });
  else process.stdout.write(`Card network simulator listens on ${url}\n`);
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
  process.stderr.write(`simulators: ${message}\n`);
  process.exit(1);
}

start().catch(failed);
