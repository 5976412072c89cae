import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { sandboxControl, SandboxError, type SandboxOptions } from './sandbox.js';
import { thrown } from './testing/gateway-peer.js';
import { listening } from './testing/notifications.js';

const clientId = 'SANDBOX_5Y0000000000000001';
const adminKey = 'the admin key of the tests, which is long';
const clock = { mode: 'FROZEN', now: '2026-01-01T00:00:00.000Z' };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The control of whatever answers so; what a real gateway does, `e2e/network/sandbox-control.test.ts` shows. */
async function controlOf(answer: RequestListener, options: Partial<SandboxOptions> = {}) {
  const server = createServer(answer);
  servers.push(server);
  return sandboxControl({ gatewayUrl: await listening(server), adminKey, ...options });
}

async function merchantOf(answer: RequestListener, options?: Partial<SandboxOptions>) {
  return (await controlOf(answer, options)).merchant(clientId);
}

const answering =
  (body: unknown, status = 200): RequestListener =>
  (_request, reply) =>
    reply.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));

describe('the options of the control', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['no admin key', { adminKey: undefined }, /^adminKey: It is missing/],
    ['an empty admin key', { adminKey: '' }, /^adminKey: It is missing/],
    ['an admin key that no header can hold', { adminKey: 'two\nlines' }, /^adminKey: It must be one line/],
    ['no gateway', { gatewayUrl: undefined }, /^gatewayUrl: It is missing/],
    ['the path of the API', { gatewayUrl: 'http://localhost:8080/ams/api' }, /^gatewayUrl: /],
    ['no time', { timeoutMs: 0 }, /^timeoutMs: /],
    ['no function', { fetch: 'fetch' }, /^fetch: /],
  ])('with %s are refused by name', (_name, wrong, message) => {
    const options = { gatewayUrl: 'http://localhost:8080', adminKey, ...wrong };
    const make = (): unknown => Reflect.apply(sandboxControl, undefined, [options]);
    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
  });

  it('may name another machine by plain http, as in the network of a test run', () => {
    expect(() => sandboxControl({ gatewayUrl: 'http://gateway:8080', adminKey })).not.toThrow();
  });
});

describe('a call', () => {
  it('carries the admin key, without the blanks of the file that it was in', async () => {
    const keys: (string | undefined)[] = [];
    const answer: RequestListener = (request, reply) => {
      keys.push(request.headers.authorization);
      reply.end(JSON.stringify(clock));
    };
    await (await merchantOf(answer, { adminKey: `${adminKey}\n` })).clock.read();
    expect(keys).toEqual([`Bearer ${adminKey}`]);
  });

  it('reaches no other path by a name in it', async () => {
    const urls: (string | undefined)[] = [];
    const answer: RequestListener = (request, reply) => {
      urls.push(request.url);
      reply.end(JSON.stringify({ network: 'DONE' }));
    };
    await (await merchantOf(answer)).restoreSnapshot('../../x?y');
    expect(urls).toEqual([`/sandbox/v1/merchants/${clientId}/snapshots/..%2F..%2Fx%3Fy/restore`]);
  });

  it('that lacks a name is not made', async () => {
    let asked = 0;
    const control = await controlOf(() => asked++);
    const ofNobody = (): unknown => Reflect.apply(control.merchant, undefined, []);
    expect(ofNobody).toThrow(/^clientId: It is missing/);
    const merchant = control.merchant(clientId);
    expect(await thrown(merchant.takeSnapshot(''))).toMatchObject({ message: 'name: It is missing.' });
    expect(await thrown(merchant.deleteFault(''))).toMatchObject({ message: 'faultId: It is missing.' });
    expect(await thrown(merchant.clock.advance(''))).toMatchObject({ message: 'by: It is missing.' });
    expect(asked).toBe(0);
  });
});

describe('a merchant to make', () => {
  it.each<[string, unknown, RegExp]>([
    ['a public key, for which nobody could sign', { publicKey: 'PEM' }, /^publicKey: Give the privateKey/],
    ['a key that is none', { privateKey: 'PEM' }, /^privateKey: /],
    ['nothing', null, /^The merchant must be an object/],
  ])('with %s is not asked for', async (_name, wanted, message) => {
    let asked = 0;
    const { newMerchant } = await controlOf(() => asked++);
    const make = async (): Promise<unknown> => Reflect.apply(newMerchant, undefined, [wanted]);
    const error = await thrown(make());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(asked).toBe(0);
  });
});

describe('an error of the control', () => {
  it('has the code, the HTTP status and the sentence of the gateway', async () => {
    const refusal = { code: 'CLOCK_HELD', message: 'Another call moves this clock; wait for its answer.' };
    const merchant = await merchantOf(answering(refusal, 409));
    const error = await thrown(merchant.clock.advance('PT24H'));
    expect(error).toBeInstanceOf(SandboxError);
    expect(error).toMatchObject({
      name: 'SandboxError',
      code: 'CLOCK_HELD',
      status: 409,
      message: 'advanceClock: CLOCK_HELD (HTTP 409): Another call moves this clock; wait for its answer.',
    });
  });

  it.each<[string, RequestListener, number]>([
    ['a page of something else', answering('<h1>Not found</h1>', 404), 404],
    ['a gateway that has no such control', answering('', 404), 404],
    ['a redirect', (_request, reply) => reply.writeHead(302, { location: '/login' }).end(), 302],
    ['no JSON', answering('ok'), 200],
    ['an answer that lacks something', answering({ mode: 'FROZEN' }), 200],
  ])('says of %s that it is no answer', async (_name, answer, status) => {
    const error = await thrown((await merchantOf(answer)).clock.read());
    expect(error).toBeInstanceOf(SandboxError);
    expect(error).toMatchObject({ code: 'ANSWER_INVALID', status });
  });

  it('says that nobody answers, and why, and where', async () => {
    const merchant = sandboxControl({ gatewayUrl: 'http://127.0.0.1:9', adminKey }).merchant(clientId);
    const error = await thrown(merchant.read());
    expect(error).toBeInstanceOf(SandboxError);
    expect(error).toMatchObject({ code: 'NO_ANSWER', status: undefined });
    expect(String(error)).toMatch(
      /^SandboxError: readMerchant: NO_ANSWER: No answer from http:\/\/127.0.0.1:9: /,
    );
  });

  it('says that the answer took too long', async () => {
    const merchant = await merchantOf(() => undefined, { timeoutMs: 20 });
    const error = await thrown(merchant.read());
    expect(error).toMatchObject({ code: 'NO_ANSWER', message: expect.stringContaining('within 20 ms') });
  });

  it('never holds the admin key', async () => {
    const merchant = await merchantOf(answering({ code: 'ADMIN_KEY_INVALID', message: 'No.' }, 401));
    const error = await thrown(merchant.read());
    expect(error).toMatchObject({ code: 'ADMIN_KEY_INVALID' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(adminKey);
  });
});

describe('what happened', () => {
  const moved = (happening: object) => answering({ clock, happened: [happening] });

  it('may be of a type that a later gateway knows', async () => {
    const happening = { type: 'SETTLEMENT', time: clock.now, batch: 7 };
    expect(await (await merchantOf(moved(happening))).clock.advance('PT1H')).toEqual({
      clock,
      happened: [happening],
    });
  });

  it.each([
    ['of no type', { time: clock.now }],
    ['of a known type with less than that has', { type: 'DISPUTE', time: clock.now, disputeId: 'd-1' }],
  ])('is refused where it is %s', async (_name, happening) => {
    const error = await thrown((await merchantOf(moved(happening))).clock.advance('PT1H'));
    expect(error).toMatchObject({ code: 'ANSWER_INVALID' });
  });
});
