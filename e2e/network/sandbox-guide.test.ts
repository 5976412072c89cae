import { readFileSync } from 'node:fs';
import { sandboxBasePath, sandboxCalls } from '@tillgate/contract/sandbox';
import { sandboxControl } from '@tillgate/server-sdk/sandbox';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMerchantProject,
  type MerchantProject,
} from '../../packages/server-sdk/src/testing/merchant-project.js';
import { samplesOf, sectionOf } from '../../packages/server-sdk/src/testing/samples.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = textOf('docs/sandbox.md');
const ownTest = sectionOf(guide, 'In a test of yours');

let network: TestNetwork;
let merchant: MerchantProject;
let env: Record<string, string>;
beforeAll(async () => {
  [network, merchant] = await Promise.all([startTestNetwork(), createMerchantProject()]);
  env = { GATEWAY_URL: network.urls.gateway, SANDBOX_ADMIN_KEY: network.adminKey };
}, 60_000);
afterAll(() => Promise.all([network.close(), merchant.remove()]));

const payment = {
  productCode: 'CASHIER_PAYMENT',
  paymentRequestId: 'payment-1',
  paymentAmount: { currency: 'SGD', value: '4200' },
  order: {
    referenceOrderId: 'order-1',
    orderDescription: 'A bowl',
    orderAmount: { currency: 'SGD', value: '4200' },
  },
  paymentMethod: {
    paymentMethodType: 'CARD',
    paymentMethodMetaData: { cardNo: '4054695723100768', expiryMonth: '12', expiryYear: '30', cvv: '123' },
  },
  paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' },
  env: { terminalType: 'WEB' },
  paymentRedirectUrl: 'https://shop.example/orders/1',
  paymentNotifyUrl: 'http://127.0.0.1:9/down',
} as const;

/** What the samples leave to the reader; what they show is printed. */
const around = `
const variable = (name: string): string => process.env[name] ?? '';
const gatewayUrl = variable('GATEWAY_URL');
const adminKey = variable('SANDBOX_ADMIN_KEY');
const payment = ${JSON.stringify(payment)} as const;
const { paymentRequestId } = payment;
const show = (...values: unknown[]): void => console.log(JSON.stringify(values));
`;

/** Compiles samples with the declarations of the packed package, runs them, and returns what they show. */
async function shownBy(name: string, samples: string): Promise<unknown[]> {
  await merchant.write(`${name}.ts`, around + samples);
  merchant.compile([`${name}.ts`], { module: ts.ModuleKind.Node16 });
  const lines = (await merchant.run(`${name}.js`, env)).trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

describe('the TypeScript of the pages on the sandbox', () => {
  it('of docs/sandbox.md runs, and shows what the page says', { timeout: 60_000 }, async () => {
    const refused = 'readMerchant: MERCHANT_NOT_FOUND (HTTP 404): There is no merchant SANDBOX_NOBODY.';
    expect(await shownBy('guide', samplesOf(guide))).toEqual([
      ['MERCHANT_NOT_FOUND', 404, refused],
      ['Shard 3'],
      [true],
      ['2026-01-02T01:00:00.000Z'],
      ['PAYMENT_RESULT', 8, 'DEAD'],
      ['PAYMENT_RESULT', 8],
      ['RUNNING'],
      ['ORDER_NOT_EXIST'],
      ['DONE', 'SUCCESS'],
      ['first', true],
      ['second', true],
      ['Did it charge?'],
      ['SUCCESS'],
      ['CALL_CUT_AFTER', 0],
      [1],
    ]);
  });

  it('of the README of the server SDK runs', { timeout: 60_000 }, async () => {
    const section = sectionOf(textOf('packages/server-sdk/README.md'), 'Tests in a sandbox');
    expect(await shownBy('readme', samplesOf(section))).toEqual([['SUCCESS', true]]);
  });
});

describe('the complete test of docs/sandbox.md', () => {
  it('passes, in plain JavaScript, and its types are right', { timeout: 60_000 }, async () => {
    const [, code = ''] = /^```js\n(.*?)^```$/ms.exec(ownTest) ?? [];
    await merchant.write('payment.test.mjs', code);
    const checked = { module: ts.ModuleKind.Node16, allowJs: true, checkJs: true, noEmit: true };
    merchant.compile(['payment.test.mjs'], checked);
    const report = await merchant.run('payment.test.mjs', env);
    expect(report).toMatch(/^# pass 1$/m);
    expect(report).toMatch(/^# fail 0$/m);
  });
});

/** A call as the page writes it. */
interface Example {
  method: string;
  path: string;
  body?: string | undefined;
  /** What the page says is answered. */
  answer?: string | undefined;
}

/** The blocks of calls: lines of a method and a path, of which the last may have a body, and an answer below the block. */
function examplesOf(markdown: string): Example[] {
  const blocks = markdown.matchAll(/^```http\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms);
  return [...blocks].flatMap(([, block = '', answer]) => {
    const [lines = '', body] = block.split('\n\n');
    const calls = lines.trim().split('\n').map(callOf);
    return calls.map((call, index) => (index === calls.length - 1 ? { ...call, body, answer } : call));
  });
}

function callOf(line: string): Example {
  const [, method, path] = /^([A-Z]+) (\/\S.*)$/.exec(line) ?? [];
  if (method === undefined || path === undefined) throw new Error(`This is no call: ${line}`);
  return { method, path };
}

/** What stands in a path for something that was made before; the name of a snapshot is ours. */
const known = new Map([['<name>', 'paid']]);

/** Makes what a call names and nobody made yet: a merchant, a notification. */
async function prepare(path: string): Promise<void> {
  const sandbox = sandboxControl({ gatewayUrl: network.urls.gateway, adminKey: network.adminKey });
  const isToldOf = path.includes('<delivery id>');
  if (!isToldOf && known.has('<client id>')) return;
  if (!path.includes('<client id>')) return;
  const shop = await sandbox.newMerchant({ settings: { rawCardData: true } });
  known.set('<client id>', shop.clientId);
  if (!isToldOf) return;
  await shop.client.orThrow.pay(payment);
  for await (const { deliveryId } of shop.deliveries()) known.set('<delivery id>', deliveryId);
}

async function make({ method, path, body }: Example): Promise<{ status: number; answer: object }> {
  await prepare(path);
  const filled = [...known].reduce((done, [mark, value]) => done.replace(mark, value), path);
  const headers = { authorization: `Bearer ${network.adminKey}`, 'content-type': 'application/json' };
  const reply = await fetch(network.urls.gateway + filled, { method, headers, ...(body && { body }) });
  const answer: Record<string, unknown> = await reply.json();
  if (typeof answer['clientId'] === 'string') known.set('<client id>', answer['clientId']);
  if (typeof answer['faultId'] === 'string') known.set('<fault id>', answer['faultId']);
  if (method === 'DELETE' && path.endsWith('<client id>')) known.delete('<client id>');
  return { status: reply.status, answer };
}

describe('the calls of docs/sandbox.md, one after the other', () => {
  const examples = examplesOf(guide);
  const titled = examples.map((example): [string, Example] => [`${example.method} ${example.path}`, example]);

  it.each(titled)('%s', async (_title, example) => {
    const { status, answer } = await make(example);
    expect({ status, answer }).toMatchObject({ status: 200 });
    if (example.answer !== undefined) expect(answer).toEqual(JSON.parse(example.answer));
  });

  it('are all that there are', () => {
    const names = { '<client id>': '{clientId}', '<name>': '{name}', '<fault id>': '{faultId}' };
    const placeOf = ({ method, path }: Example) =>
      Object.entries(names).reduce(
        (done, [mark, field]) => done.replace(mark, field),
        `${method} ${path.replace(/\?.*/, '').replace(sandboxBasePath, '')}`,
      );
    const calls = Object.values(sandboxCalls).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(examples.map(placeOf))].sort()).toEqual(calls.sort());
  });
});
