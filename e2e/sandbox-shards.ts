import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acknowledgement, notificationSchema, type Notification } from '@tillgate/contract';
import { sandboxControl, type Delivery, type MerchantControl } from '@tillgate/server-sdk/sandbox';
import { signedCall, type WireAnswer } from './signed-call.js';
import type { NetworkAccess } from './test-network.js';

const card = { cardNo: '4054695723100768', expiryMonth: '12', expiryYear: '30', cvv: '123' };

/** A merchant of its own for one job, as a test run in parallel has it. */
export interface Shard {
  clientId: string;
  /** Its clock, its faults, and all else that the sandbox has for it. */
  control: MerchantControl;
  ask(method: string, message: object, group?: 'payments' | 'vaults'): Promise<WireAnswer>;
  /** Pays S$42.00 with a card that is stored by that; other fields of the message are added, or replace those. */
  pay(paymentRequestId: string, fields?: object): Promise<WireAnswer>;
  /** What the gateway sent, or is to send. */
  deliveries(): Promise<Delivery[]>;
  remove(): Promise<void>;
}

/** Where all merchants are told; what each of them heard. */
export interface Ear {
  url: string;
  heard: ReadonlyMap<string, readonly Notification[]>;
  close(): Promise<void>;
}

/** One key for all merchants of a run: what tells them apart is their client id. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Makes a merchant. */
export async function makeShard({ urls, adminKey }: NetworkAccess, ear: Ear): Promise<Shard> {
  const sandbox = sandboxControl({ gatewayUrl: urls.gateway, adminKey });
  const control = await sandbox.newMerchant({ privateKey, settings: { rawCardData: true } });
  const { clientId, access } = control;
  const ask: Shard['ask'] = (method, message, group) =>
    signedCall({ ...access, urls }, method, message, group);
  return {
    clientId,
    control,
    ask,
    pay: (paymentRequestId, fields = {}) =>
      ask('pay', { ...payMessage(paymentRequestId, `${ear.url}/${clientId}`), ...fields }),
    deliveries: async () => {
      const all: Delivery[] = [];
      for await (const delivery of control.deliveries()) all.push(delivery);
      return all;
    },
    remove: async () => {
      if ((await control.delete()).network !== 'DONE') throw new Error('the network keeps its books');
    },
  };
}

/** A server that acknowledges what it is told. */
export async function listen(): Promise<Ear> {
  const heard = new Map<string, Notification[]>();
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const clientId = (request.url ?? '').slice(1);
      const notification = notificationSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      heard.set(clientId, [...(heard.get(clientId) ?? []), notification]);
      reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function payMessage(paymentRequestId: string, paymentNotifyUrl: string) {
  const amount = { currency: 'SGD', value: '4200' };
  return {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: {
      referenceOrderId: randomUUID(),
      orderDescription: 'A stoneware bowl',
      orderAmount: amount,
    },
    paymentAmount: amount,
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodMetaData: { ...card, tokenize: true },
    },
    env: { terminalType: 'WEB' },
    paymentRedirectUrl: 'https://shop.example/orders/1',
    paymentNotifyUrl,
  };
}
