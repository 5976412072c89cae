import { wireMethodNames, wireMethods, type WireMethodName } from '@tillgate/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageError, TransportError } from './index.js';
import { paymentFacts } from './testing/answers.js';
import { exchanges } from './testing/exchanges.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

function call(name: WireMethodName, request: object): Promise<unknown> {
  const client = gateway.client();
  const answer: Promise<unknown> = Reflect.apply(client[name], client, [request]);
  return answer;
}

describe.each(wireMethodNames)('%s', (name) => {
  const { request, answer, required } = exchanges[name];

  it('is sent, signed, to its path as the SDKs write it, and its answer returned', async () => {
    expect(wireMethods[name].request.safeParse(request)).toMatchObject({ success: true });
    expect(wireMethods[name].response.safeParse(answer)).toMatchObject({ success: true });
    gateway.answerSigned(answer);
    expect(await call(name, request)).toEqual(answer);
    const { path } = wireMethods[name];
    expect(gateway.received.at(-1)).toMatchObject({ path: `/ams/sandbox/api${path}`, isSigned: true });
    expect(JSON.parse(String(gateway.received.at(-1)?.body))).toEqual(request);
  });

  it.each(required.map((field) => [field]))('refuses a success without its %s', async (field) => {
    gateway.answerSigned({ ...answer, [field]: undefined });
    expect(await thrown(call(name, request))).toBeInstanceOf(MessageError);
  });

  it('refuses an answer about something else than was asked for', async () => {
    const ids = Object.entries(request).filter(
      ([id, value]) => answer[id] === value && /Id$|^token$/.test(id),
    );
    for (const [id] of ids) {
      gateway.answerSigned({ ...answer, [id]: 'another' });
      expect(await thrown(call(name, request))).toBeInstanceOf(MessageError);
    }
  });

  it('is not sent empty', async () => {
    const received = gateway.received.length;
    expect(await thrown(call(name, {}))).toMatchObject({
      name: 'TypeError',
      message: expect.stringMatching(new RegExp(`^${name}: .* is missing`)),
    });
    expect(gateway.received.length).toBe(received);
  });
});

describe('pay', () => {
  const inProcess = { resultCode: 'PAYMENT_IN_PROCESS', resultStatus: 'U', resultMessage: '' };
  const { request } = exchanges.pay;

  it('tells where the buyer authenticates, although nothing is decided', async () => {
    const answer = { result: inProcess, ...paymentFacts, normalUrl: 'https://pay.example.com/3ds' };
    gateway.answerSigned(answer);
    expect(await call('pay', request)).toEqual(answer);
    gateway.answerSigned(answer);
    const { orThrow } = gateway.client();
    expect(await Reflect.apply(orThrow.pay, orThrow, [request])).toEqual(answer);
  });

  it('refuses an answer in process that names no payment, or another', async () => {
    gateway.answerSigned({ result: inProcess });
    expect(await thrown(call('pay', request))).toBeInstanceOf(MessageError);
    gateway.answerSigned({ result: inProcess, ...paymentFacts, paymentRequestId: 'pr-2' });
    expect(await thrown(call('pay', request))).toBeInstanceOf(MessageError);
  });

  it('leaves a decline alone with its result', async () => {
    const result = { resultCode: 'DO_NOT_HONOR', resultStatus: 'F', resultMessage: '' };
    gateway.answerSigned({ result, ...paymentFacts });
    expect(await call('pay', request)).toEqual({ result });
  });
});

describe('deleteToken', () => {
  it('is sent once, since no id would tell a repetition', async () => {
    const received = gateway.received.length;
    gateway.answerWith((_request, reply) => reply.destroy());
    const error = await thrown(call('deleteToken', { token: 'token-1' }));
    expect(error).toBeInstanceOf(TransportError);
    expect(gateway.received.length).toBe(received + 1);
    expect(error).toMatchObject({ requestId: undefined, message: expect.not.stringContaining('token-1') });
  });
});
