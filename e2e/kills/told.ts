import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acknowledgement, notificationSchema, type Notification } from '@tillgate/contract';
import type { SeededRandom } from '../books/seeded-random.js';

/** A merchant's server that takes everything, some of it late: so that its sender may be killed before it hears that. */
export interface Told {
  /** Where a payment is told. */
  urlOf(paymentRequestId: string): string;
  /** What was told of a payment, as often as it came. */
  of(paymentRequestId: string): readonly Notification[];
  close(): Promise<void>;
}

const latestMs = 100;

export async function startTold(random: SeededRandom): Promise<Told> {
  const told = new Map<string, Notification[]>();
  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const paymentRequestId = (incoming.url ?? '').slice(1);
      const notification = notificationSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      told.set(paymentRequestId, [...(told.get(paymentRequestId) ?? []), notification]);
      const answer = () => {
        reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
      };
      if (random.chance(50)) answer();
      else setTimeout(answer, random.below(latestMs));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (paymentRequestId) => `http://127.0.0.1:${port}/${paymentRequestId}`,
    of: (paymentRequestId) => told.get(paymentRequestId) ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
