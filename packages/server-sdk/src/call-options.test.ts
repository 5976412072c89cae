import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TransportError, type CallOptions } from './index.js';
import { found } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

const inquire = (options: CallOptions) =>
  gateway.client({ timeoutMs: 10_000 }).inquiryPayment({ paymentRequestId: 'pr-1' }, options);

describe('one call', () => {
  it('has its own time limit', async () => {
    gateway.answerWith(() => undefined);
    const error = await thrown(inquire({ timeoutMs: 50 }));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      isTimeout: true,
      isAborted: false,
      requestId: 'pr-1',
      responseTime: undefined,
    });
  });

  it('is stopped by its signal, with the reason kept', async () => {
    const controller = new AbortController();
    const reason = new Error('the buyer left');
    gateway.answerWith(() => {
      controller.abort(reason);
    });
    const error = await thrown(inquire({ signal: controller.signal }));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ isTimeout: false, isAborted: true, cause: reason });
  });

  it('is not sent when its signal says so from the start', async () => {
    const received = gateway.received.length;
    const error = await thrown(inquire({ signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ isAborted: true });
    expect(gateway.received.length).toBe(received);
  });

  it('is answered where neither ends it', async () => {
    gateway.answerSigned(found);
    const { signal } = new AbortController();
    expect(await inquire({ signal, timeoutMs: 5_000 })).toEqual(found);
    expect(await inquire({ signal: undefined, timeoutMs: undefined })).toEqual(found);
  });

  it.each([
    [{ timeoutMs: 0 }, /^timeoutMs: /],
    [{ timeoutMs: 2 ** 31 }, /^timeoutMs: /],
    [{ signal: 'stop' }, /^signal: /],
    ['soon', /options of the call/],
  ])('is refused with the options %j', async (options, message) => {
    const client = gateway.client();
    const call: Promise<unknown> = Reflect.apply(client.inquiryPayment, client, [
      { paymentRequestId: 'pr-1' },
      options,
    ]);
    const error = await thrown(call);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });
});
