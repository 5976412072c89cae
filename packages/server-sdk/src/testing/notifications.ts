import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { verifyNotification, type VerifiedNotification } from '../index.js';
import type { NotificationHandlerOptions } from '../reply-to-notification.js';
import { signNotification, type SignedNotification } from '../sign-notification.js';
import { clientId } from './gateway-peer.js';
import { paymentFacts, success } from './answers.js';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A body that no JSON writer would write, so that it survives as it is or not at all. */
export const text = `{ "notifyType":"PAYMENT_RESULT",\n  "result": ${JSON.stringify(success)},${JSON.stringify(
  { ...paymentFacts, 'unknown/field': 'é' },
).slice(1)}\n`;

/** A notification that is signed for a path. */
export function signedFor(url: string, message: object | string = text): Promise<SignedNotification> {
  return signNotification({ message, url, clientId, gatewayPrivateKey: keys.privateKey });
}

/** What a merchant's program does in these tests: it keeps notifications, or breaks. */
export interface Merchant {
  options: NotificationHandlerOptions;
  stored: VerifiedNotification[];
  refused: unknown[];
  /** Whether storing fails. */
  isBroken: boolean;
}

export function merchantOf(signedPath?: string): Merchant {
  const merchant: Merchant = {
    options: {
      client: {
        verifyNotification: (received) =>
          verifyNotification({ ...received, clientId, gatewayPublicKey: keys.publicKey }),
      },
      onNotification: async (notification) => {
        await Promise.resolve();
        if (merchant.isBroken) throw new Error('the database is away');
        merchant.stored.push(notification);
      },
      onRefused: (error) => merchant.refused.push(error),
      signedPath,
    },
    stored: [],
    refused: [],
    isBroken: false,
  };
  return merchant;
}

/** Listens on a free port; returns the origin. */
export async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Delivers a notification over HTTP, as a gateway does. */
export async function deliver(
  origin: string,
  { url, headers, rawBody }: SignedNotification,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(origin + url, { method: 'POST', headers, body: rawBody });
  const body = await response.text();
  return { status: response.status, body: body.startsWith('{') ? JSON.parse(body) : body };
}
