import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { antomUrls } from './index.js';
import { found } from './testing/answers.js';
import { startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

describe("Antom's endpoint", () => {
  it.each([
    ['SG', 'SANDBOX_5Y0000000000000001', 'https://open-sea-global.alipay.com/ams/sandbox/api'],
    ['NA', 'SANDBOX_5Y0000000000000001', 'https://open-na-global.alipay.com/ams/sandbox/api'],
    ['EU', '5Y0000000000000001', 'https://open-de-global.alipay.com/ams/api'],
    // The rule is case-sensitive, and is about the beginning.
    ['EU', 'sandbox_5Y0000000000000001', 'https://open-de-global.alipay.com/ams/api'],
    ['EU', '5YSANDBOX_0000000000000001', 'https://open-de-global.alipay.com/ams/api'],
  ] as const)('%s is called at its own URL by %s', async (region, clientId, api) => {
    gateway.answerSigned(found);
    const called: string[] = [];
    const client = gateway.client({
      gatewayUrl: antomUrls[region],
      clientId,
      // The same request, taken to the peer: the name of the host is no part of what is signed.
      fetch: (input, init) => {
        const { url } = new Request(input);
        called.push(url);
        return fetch(gateway.url + new URL(url).pathname, init);
      },
    });
    expect(await client.inquiryPayment({ paymentRequestId: 'pr-1' })).toEqual(found);
    expect(called).toEqual([`${api}/v1/payments/inquiryPayment`]);
    expect(gateway.received.at(-1)?.isSigned).toBe(true);
  });
});
