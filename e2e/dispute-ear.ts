import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acknowledgement, notifyDisputeSchema, type NotifyDispute } from '@tillgate/contract';

/** A notification as it came. */
export interface Heard {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
}

/** A merchant's server that takes what is signed by its gateway, and nothing else. */
export interface DisputeEar {
  readonly url: string;
  /** Begins anew. `verify`: whose notifications it takes; throws for any other. */
  listenWith(verify: (heard: Heard) => unknown): void;
  /** What it was told of disputes, first to last. */
  disputes(): readonly NotifyDispute[];
  close(): Promise<void>;
}

export async function listenForDisputes(): Promise<DisputeEar> {
  let told: NotifyDispute[] = [];
  let verify: (heard: Heard) => unknown = () => undefined;
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      try {
        told.push(
          notifyDisputeSchema.parse(verify({ method, url, headers, rawBody: Buffer.concat(chunks) })),
        );
        reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
      } catch {
        reply.writeHead(401).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/disputes`,
    listenWith: (verifies) => {
      verify = verifies;
      told = [];
    },
    disputes: () => told,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
