import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientId, startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';
import { created, found } from './testing/answers.js';
import { createMerchantProject, type MerchantProject } from './testing/merchant-project.js';
import { samplesOf } from './testing/samples.js';

/** The request that the guide shows for its sample of createPaymentSession. */
const guideRequest = {
  order: {
    buyer: { referenceBuyerId: 'yourBuyerId' },
    orderAmount: { currency: 'SGD', value: '4200' },
    orderDescription: 'antom sdk test order',
    referenceOrderId: 'referenceOrderId01',
  },
  paymentAmount: { currency: 'SGD', value: '4200' },
  paymentFactor: { isAuthorization: true },
  paymentMethod: { paymentMethodType: 'CARD' },
  paymentNotifyUrl: 'https://www.yourNotifyUrl',
  paymentRedirectUrl: 'https://www.yourMerchantWeb.com',
  paymentRequestId: 'paymentRequestId01',
  productCode: 'CASHIER_PAYMENT',
  settlementStrategy: { settlementCurrency: 'SGD' },
};

/** The notifications that the guide shows, with its masked ids and its times of another offset. */
const guideNotifications = {
  payResult: {
    notifyType: 'PAYMENT_RESULT',
    result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
    paymentRequestId: '2020010123456789XXXX',
    paymentId: '2020010123456789XXXX',
    paymentAmount: { value: '4200', currency: 'SGD' },
    paymentCreateTime: '2020-01-01T12:01:00+08:30',
    paymentTime: '2020-01-01T12:01:01+08:30',
  },
  captureResult: {
    captureAmount: { currency: 'SGD', value: '4200' },
    notifyType: 'CAPTURE_RESULT',
    captureId: '2022XXXXXXX',
    captureRequestId: 'Merchant_Request_ID_XXXXXX',
    captureTime: '2022-11-10T00:34:52-08:00',
    paymentId: '2022XXXXXXX',
    result: { resultCode: 'PROCESS_FAIL', resultMessage: 'fail.', resultStatus: 'F' },
  },
};

/** What the samples leave to the merchant: settings, a server, records. */
const before = `
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { signNotification } from '@tillgate/server-sdk/testing';
const variable = (name: string): string => process.env[name] ?? '';
const gatewayUrl: string | undefined = variable('GATEWAY_URL');
const clientId = '${clientId}';
const merchantPrivateKey = variable('PRIVATE_KEY');
const alipayPublicKey = variable('GATEWAY_PUBLIC_KEY');
type Handler = (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => void;
const routes = new Map<string, Handler>();
const app = { post: (path: string, handler: Handler) => routes.set(path, handler) };
const print = (...values: unknown[]): void => console.log(JSON.stringify(values));
const updateRecord = (id: string, state: string) => print('record', id, state);
`;

/** Runs them: the calls against a gateway, the notifications over HTTP. */
const after = `
print('session', await createPaymentSession());
print('payment', await inquiryPayment('pr-1'));
print('captures', await inquiryCapture('pr-1'));
const server = createServer((request, response) => {
  routes.get(request.url ?? '')?.(request, response, () => response.writeHead(500).end());
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const origin = 'http://127.0.0.1:' + (typeof address === 'object' && address ? address.port : 0);
const messages: Record<string, object> = JSON.parse(variable('NOTIFICATIONS'));
for (const [name, message] of Object.entries(messages)) {
  const gatewayPrivateKey = variable('GATEWAY_PRIVATE_KEY');
  const { url, headers, rawBody } = await signNotification({ message, url: '/' + name, clientId, gatewayPrivateKey });
  for (const body of [rawBody, rawBody + ' ']) {
    const answer = await fetch(origin + url, { method: 'POST', headers, body });
    print(answer.status, await answer.json());
  }
}
server.closeAllConnections();
server.close();
`;

let merchant: MerchantProject;
let gateway: GatewayPeer;
beforeAll(async () => {
  [merchant, gateway] = await Promise.all([createMerchantProject(), startGatewayPeer()]);
}, 60_000);
afterAll(() => Promise.all([merchant.remove(), gateway.close()]));

it("the guide's server samples run, rewritten", async () => {
  gateway.answerWith(async (request, reply) => {
    const text = JSON.stringify(request.path.endsWith('/inquiryPayment') ? found : created);
    reply.writeHead(200, await gateway.sign(request, text)).end(text);
  });
  const guide = await readFile(new URL('../../../docs/server-sdk.md', import.meta.url), 'utf8');
  await merchant.write('guide.ts', before + samplesOf(guide) + after);
  merchant.compile(['guide.ts'], { module: ts.ModuleKind.Node16 });
  const { privateKey } = gateway.merchantKeys;
  const output = await merchant.run('guide.js', {
    GATEWAY_URL: gateway.url,
    PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    GATEWAY_PUBLIC_KEY: gateway.gatewayKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    GATEWAY_PRIVATE_KEY: gateway.gatewayKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    NOTIFICATIONS: JSON.stringify(guideNotifications),
  });
  const acknowledged = { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };
  const lines = output.trim().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    ['session', created.paymentSessionData],
    ['payment', 'SUCCESS'],
    ['captures', ['SUCCESS']],
    ['record', '2020010123456789XXXX', 'PAID'],
    [200, acknowledged],
    [401, {}],
    ['record', '2022XXXXXXX', 'CAPTURE_FAILED'],
    [200, acknowledged],
    [401, {}],
  ]);
  expect(gateway.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(JSON.parse(String(gateway.received[0]?.body))).toEqual(guideRequest);
}, 60_000);
