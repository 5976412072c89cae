import { LogController, type FastifyBaseLogger } from 'fastify';
import type { Context } from '../ports.js';
import { endUnreadable } from './end-unreadable.js';

const checkConnectionsEveryMs = 5_000;

/** What an operator sets of every listener. */
export interface ListenerSettings {
  /** Proxies whose X-Forwarded-For is believed; empty: callers are where their connections come from. */
  trustedProxies: readonly string[];
  /** A request that takes longer than this to arrive is cut. */
  requestTimeoutMs: number;
}

/** How each listener treats its connections. */
export function listenerOptions(
  { log }: Pick<Context, 'log'>,
  { trustedProxies, requestTimeoutMs }: ListenerSettings,
) {
  const loggerInstance: FastifyBaseLogger = log;
  return {
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // Told to Node when it makes the server, so that it limits the time of the headers by it too.
    http: {
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(checkConnectionsEveryMs, requestTimeoutMs),
    },
    requestTimeout: requestTimeoutMs,
    clientErrorHandler: endUnreadable,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // The Go SDK leaks one open connection a call, so idle ones are ended soon.
    keepAliveTimeout: 5_000,
    forceCloseConnections: 'idle',
  } as const;
}
