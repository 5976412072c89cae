import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acknowledgement, notificationSchema, type Notification } from '@tillgate/contract';
import type { SeededRandom } from './seeded-random.js';

/** A merchants' server that takes notifications, and often does not take them at first. */
export interface Inbox {
  /** Where a merchant is told, by a name of its own here. */
  urlOf(name: string): string;
  /** What a merchant has acknowledged; one that was sent again after that stands here again. */
  taken(name: string): readonly Notification[];
  close(): Promise<void>;
}

/** From this attempt on everything is taken: a notification is sent eight times. */
const takenFromAttempt = 4;

const refusals: readonly [(reply: ServerResponse) => void, ...((reply: ServerResponse) => void)[]] = [
  (reply) => reply.writeHead(500).end(),
  (reply) => reply.writeHead(302, { location: '/elsewhere' }).end(),
  (reply) => reply.writeHead(200).end('{"result":{"resultCode":"FAIL","resultStatus":"F"}}'),
  (reply) => reply.destroy(),
];

export async function openInbox(random: SeededRandom): Promise<Inbox> {
  const taken = new Map<string, Notification[]>();
  const attempts = new Map<string, number>();
  const server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const content = createHash('sha256').update(body).digest('hex');
      const attempt = (attempts.get(content) ?? 0) + 1;
      attempts.set(content, attempt);
      if (attempt < takenFromAttempt && random.chance(30)) {
        random.pick(refusals)(reply);
        return;
      }
      const name = (incoming.url ?? '').slice(1);
      const notification = notificationSchema.parse(JSON.parse(body.toString('utf8')));
      taken.set(name, [...(taken.get(name) ?? []), notification]);
      reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://127.0.0.1:${port}/${name}`,
    taken: (name) => taken.get(name) ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
