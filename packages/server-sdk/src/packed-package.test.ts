import { readFile } from 'node:fs/promises';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created, found, paymentFacts, success } from './testing/answers.js';
import { clientId, startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';
import { createMerchantProject, type MerchantProject } from './testing/merchant-project.js';
import { samplesOf, sectionOf } from './testing/samples.js';

const facts = { ...paymentFacts, paymentRequestId: 'one per payment' };
const inquired = { ...found, ...facts, paymentStatus: 'PROCESSING' };
const session = { ...created, paymentRequestId: 'one per payment' };
const notification = { notifyType: 'PAYMENT_RESULT', result: success, ...facts };

/** What the README's samples leave to the merchant; what happens to it is printed. */
const around = `
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
const variable = (name: string): string => process.env[name] ?? '';
const gatewayUrl = variable('GATEWAY_URL');
const privateKey = variable('PRIVATE_KEY');
const gatewayPublicKey = variable('GATEWAY_PUBLIC_KEY');
const [method, url] = ['POST', '/payments/notify'];
const headers: IncomingHttpHeaders = JSON.parse(variable('HEADERS'));
const rawBody = Buffer.from(variable('BODY'));
const { 'request-time': requestTime = '', signature: signatureHeader = '' }: Record<string, string> = JSON.parse(variable('HEADERS'));
const gatewayPrivateKey = variable('GATEWAY_PRIVATE_KEY');
const apiKey = 'isak_TEST_5Y0000000000000001_secret';
type Handler = (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => void;
const app = { post: (path: string, handler: Handler) => print('post', path, typeof handler) };
const request = { signal: new AbortController().signal };
function print(...values: unknown[]): void {
  console.log(JSON.stringify(values));
}
const sendToBrowser = (data: string) => print('browser', data);
const show = (text: string) => print('show', text);
const store = async (message: { notifyType: string }) => print('store', message.notifyType);
const reply = (status: number, body?: object) => print('reply', status, body);
`;

const commonJs = `
import sdk = require('@tillgate/server-sdk');
const variable = (name: string): string => process.env[name] ?? '';
const client = new sdk.TillgateClient({
  gatewayUrl: variable('GATEWAY_URL'),
  clientId: '${clientId}',
  privateKey: variable('PRIVATE_KEY'),
  gatewayPublicKey: variable('GATEWAY_PUBLIC_KEY'),
});
void client.inquiryPayment({ paymentRequestId: 'one per payment' }).then(async (answer) => {
  const { SignatureError } = await import('@tillgate/server-sdk');
  const isOneClass = SignatureError === sdk.SignatureError;
  if (sdk.isSuccessful(answer)) console.log(answer.paymentId, isOneClass);
});
`;

let merchant: MerchantProject;
let gateway: GatewayPeer;
let env: Record<string, string>;

beforeAll(async () => {
  [merchant, gateway] = await Promise.all([createMerchantProject(), startGatewayPeer()]);
  // Which answer, the path says.
  gateway.answerWith(async (request, reply) => {
    const text = JSON.stringify(request.path.endsWith('/inquiryPayment') ? inquired : session);
    reply.writeHead(200, await gateway.sign(request, text)).end(text);
  });
  env = {
    GATEWAY_URL: gateway.url,
    PRIVATE_KEY: gateway.merchantKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    GATEWAY_PRIVATE_KEY: gateway.gatewayKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    GATEWAY_PUBLIC_KEY: gateway.gatewayKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ...(await signedNotification()),
  };
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  // That section is run by `e2e/network/sandbox-guide.test.ts`, where there is a sandbox.
  const withoutSandbox = readme.replace(sectionOf(readme, 'Tests in a sandbox'), '');
  await merchant.write('readme.ts', around + samplesOf(withoutSandbox));
  await merchant.write('common.cts', commonJs);
}, 60_000);
afterAll(() => Promise.all([merchant.remove(), gateway.close()]));

async function signedNotification(): Promise<{ HEADERS: string; BODY: string }> {
  const body = JSON.stringify(notification);
  const time = '1795404249123';
  const message = { method: 'POST', path: '/payments/notify', clientId, time, body };
  const signature = formatSignatureHeader(await signMessage(message, gateway.gatewayKeys.privateKey));
  return {
    HEADERS: JSON.stringify({ 'client-id': clientId, 'request-time': time, signature }),
    BODY: body,
  };
}

describe('the packed package', () => {
  it('holds its code, its declarations and its licence, and nothing else', async () => {
    const allowed =
      /^(LICENSE|README\.md|package\.json|dist\/cjs\/package\.json|dist\/(esm|cjs)\/[\w-]+\.d\.ts|dist\/(esm|cjs)\/[\w-]+\.js)$/;
    expect(merchant.packedFiles.filter((path) => !allowed.test(path))).toEqual([]);
    expect(await merchant.packedText('LICENSE')).toBe(
      await readFile(new URL('../../../LICENSE', import.meta.url), 'utf8'),
    );
  });

  it('needs no other package', async () => {
    const code = merchant.packedFiles.filter((path) => path.startsWith('dist/'));
    const texts = await Promise.all(code.map((path) => merchant.packedText(path)));
    const imports = /(?:\bfrom |\bimport |\bimport\(|\brequire\()["']([^"']+)["']/g;
    const imported = texts.flatMap((text) => [...text.matchAll(imports)].map(([, name = '']) => name));
    expect(imported).toContain('node:crypto');
    expect(imported.filter((name) => !/^(\.|node:)/.test(name))).toEqual([]);
    expect(JSON.parse(await merchant.packedText('package.json'))).not.toHaveProperty('dependencies');
  });

  it('runs the samples of its README as an ES module, compiled with its own declarations', async () => {
    merchant.compile(['readme.ts', 'common.cts'], { module: ts.ModuleKind.Node16 });
    const lines = (await merchant.run('readme.js', env)).trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      ['browser', created.paymentSessionData],
      ['browser', created.paymentSessionData],
      ['show', 'SUCCESS'],
      ['show', 'PROCESSING'],
      ['show', 'VALID'],
      ['post', '/payments/notify', 'function'],
      ['store', 'PAYMENT_RESULT'],
      ['reply', 200, { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } }],
      ['show', 'OTHER'],
      ['show', 'SUCCESS'],
    ]);
    const unsigned = gateway.received.filter(({ isSigned }) => !isSigned);
    expect(unsigned.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer isak_TEST_5Y0000000000000001_secret',
    ]);
    expect((await merchant.run('common.cjs', env)).trim()).toBe('p-1 true');
  }, 60_000);

  it("compiles with a bundler's way to find modules", () => {
    const moduleResolution = ts.ModuleResolutionKind.Bundler;
    merchant.compile(['readme.ts'], { module: ts.ModuleKind.ESNext, moduleResolution });
  }, 60_000);
});
