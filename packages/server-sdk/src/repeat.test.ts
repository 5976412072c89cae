import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { HttpStatusError, TransportError, type SigningOptions } from './index.js';
import { delayMs } from './repeat.js';
import { found, notExisting } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer, type PeerAnswer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.received.length = 0;
});

const retries = { max: 2, baseDelayMs: 1, maxDelayMs: 2 };
const inquire = (options: Partial<SigningOptions> = {}) =>
  gateway.client({ retries, ...options }).inquiryPayment({ paymentRequestId: 'pr-1' });

const signed =
  (message: unknown): PeerAnswer =>
  async (request, reply) => {
    const text = JSON.stringify(message);
    reply.writeHead(200, await gateway.sign(request, text)).end(text);
  };
const refused = (resultCode: string, resultStatus: string) =>
  signed({ result: { resultCode, resultStatus, resultMessage: '' } });
const brokenOff: PeerAnswer = (_request, reply) => reply.destroy();

/** Answers one after the other; the last one from then on. */
function answerInTurn(...answers: PeerAnswer[]): void {
  gateway.answerWith((request, reply) =>
    (answers.length > 1 ? answers.shift() : answers[0])?.(request, reply),
  );
}

describe('a call whose outcome is unknown', () => {
  it.each([
    ['the connection broke', brokenOff],
    ['the gateway does not know', refused('UNKNOWN_EXCEPTION', 'U')],
    ['the gateway is busy', refused('REQUEST_TRAFFIC_EXCEED_LIMIT', 'U')],
    ['a proxy found nobody', (_request, reply) => reply.writeHead(503).end()],
  ] satisfies [string, PeerAnswer][])('is repeated where %s', async (_name, first) => {
    answerInTurn(first, signed(found));
    expect(await inquire()).toEqual(found);
    expect(gateway.received).toHaveLength(2);
  });

  it('is repeated with the same bytes, each time signed anew', async () => {
    answerInTurn(brokenOff, brokenOff, signed(found));
    await inquire();
    expect(gateway.received.map(({ isSigned }) => isSigned)).toEqual([true, true, true]);
    expect(new Set(gateway.received.map(({ body }) => body.toString())).size).toBe(1);
  });

  it('ends with what came last when the repetitions are used up', async () => {
    answerInTurn(brokenOff);
    expect(await thrown(inquire())).toBeInstanceOf(TransportError);
    expect(gateway.received).toHaveLength(3);
    answerInTurn((_request, reply) => reply.writeHead(502).end('away'));
    expect(await thrown(inquire())).toBeInstanceOf(HttpStatusError);
    answerInTurn(refused('UNKNOWN_EXCEPTION', 'U'));
    expect(await inquire()).toMatchObject({ result: { resultCode: 'UNKNOWN_EXCEPTION' } });
  });

  it('is sent once where the merchant wants that', async () => {
    answerInTurn(brokenOff);
    expect(await thrown(inquire({ retries: { max: 0 } }))).toBeInstanceOf(TransportError);
    expect(gateway.received).toHaveLength(1);
  });

  it('is not waited for beyond its time limit, all repetitions together', async () => {
    answerInTurn(brokenOff);
    const slow = { max: 10, baseDelayMs: 60_000, maxDelayMs: 60_000 };
    const startedAt = performance.now();
    expect(await thrown(inquire({ retries: slow, timeoutMs: 200 }))).toBeInstanceOf(TransportError);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('is not repeated after its signal stopped it', async () => {
    const controller = new AbortController();
    answerInTurn((_request, reply) => {
      controller.abort();
      reply.destroy();
    });
    const client = gateway.client({ retries: { max: 5, baseDelayMs: 60_000, maxDelayMs: 60_000 } });
    const { signal } = controller;
    const error = await thrown(client.inquiryPayment({ paymentRequestId: 'pr-1' }, { signal }));
    expect(error).toBeInstanceOf(TransportError);
    expect(gateway.received).toHaveLength(1);
  });

  it.each<[string, PeerAnswer]>([
    ['a status', (_request, reply) => reply.writeHead(503).end()],
    ['a result', refused('UNKNOWN_EXCEPTION', 'U')],
  ])('says that it was aborted, also between two attempts, after %s', async (_name, answer) => {
    const controller = new AbortController();
    answerInTurn(answer);
    const { signal } = controller;
    // The wait is chance below its bound, and must not be over before the abort.
    vi.spyOn(Math, 'random').mockReturnValue(1);
    onTestFinished(() => void vi.restoreAllMocks());
    const slow = { max: 5, baseDelayMs: 60_000, maxDelayMs: 60_000 };
    const call = gateway.client({ retries: slow }).inquiryPayment({ paymentRequestId: 'pr-1' }, { signal });
    setTimeout(() => controller.abort(), 300);
    expect(await thrown(call)).toMatchObject({ name: 'TransportError', isAborted: true });
    expect(gateway.received).toHaveLength(1);
  });
});

describe('a call whose outcome is known', () => {
  it.each([
    ['refused', signed({ result: notExisting })],
    ['in progress', refused('PAYMENT_IN_PROCESS', 'U')],
    ['failed under a code of the unknown', refused('UNKNOWN_EXCEPTION', 'F')],
    ['redirected', (_request, reply) => reply.writeHead(307, { location: '/' }).end()],
    ['not the API', (_request, reply) => reply.writeHead(404).end()],
    ['unsigned', (_request, reply) => reply.end(JSON.stringify(found))],
    ['incomplete', signed({ result: found.result })],
  ] satisfies [string, PeerAnswer][])('is sent once: %s', async (_name, answer) => {
    answerInTurn(answer);
    await inquire().catch(() => undefined);
    expect(gateway.received).toHaveLength(1);
  });
});

describe('the wait before a repetition', () => {
  it('is chance below a bound that doubles up to the cap', () => {
    const policy = { baseDelayMs: 200, maxDelayMs: 2_000 };
    expect([0, 1, 2, 3, 4, 9].map((attempt) => delayMs(attempt, policy, 1))).toEqual([
      200, 400, 800, 1_600, 2_000, 2_000,
    ]);
    fc.assert(
      fc.property(fc.nat(10), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = delayMs(attempt, policy, random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(policy.maxDelayMs);
      }),
    );
  });
});
