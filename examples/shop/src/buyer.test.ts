import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildServer } from './http/server.js';
import { closeShop, openShop, type Shop } from './shop.js';
import { applyFacts } from './store/orders.js';
import { insertSession } from './store/sessions.js';
import { Browsing } from './testing/browsing.js';
import { clientId, startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
let folder: string;
let shop: Shop;
let app: FastifyInstance;
let buyer: Browsing;
let publicUrl: string;

beforeEach(async () => {
  gateway = await startGatewayPeer();
  folder = await mkdtemp(join(tmpdir(), 'tillgate-shop-'));
  shop = openShop({
    gatewayUrl: gateway.url,
    clientId,
    privateKey: gateway.privateKey,
    gatewayPublicKey: gateway.publicKey,
    storeFile: join(folder, 'shop.db'),
    publicUrl: () => publicUrl,
    log: () => undefined,
  });
  app = buildServer(shop);
  publicUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  buyer = new Browsing(publicUrl);
});
afterEach(async () => {
  await app.close();
  closeShop(shop);
  await gateway.close();
  await rm(folder, { recursive: true });
});

const text = async (path: string) => (await buyer.get(path)).text();

async function token(): Promise<string> {
  return /name="token" value="([^"]+)"/.exec(await text('/cart'))?.[1] ?? '';
}

/** Puts a bowl into the cart and checks out; returns the order's id. */
async function checkOut(): Promise<string> {
  await buyer.send('/cart/add', { productId: 'tide-bowl' });
  const response = await buyer.send('/checkout', { token: await token() });
  return response.headers.get('location')?.split('/').at(-1) ?? '';
}

function pay(orderId: string): void {
  insertSession(shop.database, { paymentRequestId: 'pr', orderId, createdAtMs: 1 });
  applyFacts(shop.database, orderId, [
    {
      kind: 'PAYMENT',
      source: 'INQUIRY',
      paymentRequestId: 'pr',
      paymentId: 'p',
      amount: { currency: 'SGD', value: '4200' },
      status: 'SUCCESS',
      resultCode: 'SUCCESS',
      observedAtMs: 1,
    },
  ]);
}

describe('the cart', () => {
  it('is still there when the buyer goes back from the checkout', async () => {
    await checkOut();
    expect(await text('/cart')).toContain('Tide serving bowl');
  });

  it('is empty once the order is paid, but for what was added since', async () => {
    const orderId = await checkOut();
    await buyer.send('/cart/add', { productId: 'dune-mug' });
    pay(orderId);
    await buyer.get(`/orders/${orderId}`);
    expect(buyer.cookie('cart')).toBe('dune-mug:1');
    await buyer.send('/cart/add', { productId: 'tide-bowl' });
    await buyer.get(`/orders/${orderId}`);
    expect(buyer.cookie('cart')).toBe('dune-mug:1.tide-bowl:1');
  });

  it('is made into one order, however often the button is pressed', async () => {
    await buyer.send('/cart/add', { productId: 'tide-bowl' });
    const fields = { token: await token() };
    const presses = await Promise.all([buyer.send('/checkout', fields), buyer.send('/checkout', fields)]);
    expect(new Set(presses.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(shop.database.prepare('select id from orders').all()).toHaveLength(1);
  });

  it.each(['-1', '10', '1.5', '', 'many'])('is not changed by a quantity of "%s"', async (quantity) => {
    await buyer.send('/cart/add', { productId: 'tide-bowl' });
    await buyer.send('/cart/set', { productId: 'tide-bowl', quantity });
    expect(buyer.cookie('cart')).toBe('tide-bowl:1');
  });

  it('keeps its lines in their places, and the focus on the step that was pressed', async () => {
    for (const productId of ['tide-bowl', 'dune-mug']) await buyer.send('/cart/add', { productId });
    const response = await buyer.send('/cart/set', { productId: 'tide-bowl', quantity: '2' });
    expect(buyer.cookie('cart')).toBe('tide-bowl:2.dune-mug:1');
    const page = await text(response.headers.get('location') ?? '');
    expect(/aria-label="([^"]*)"\s+autofocus/.exec(page)?.[1]).toBe('One more: Tide serving bowl');
  });
});

describe('the language', () => {
  it('is the one that the browser asks for', async () => {
    const page = await (await buyer.get('/', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' })).text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('潮汐大碗');
  });

  it('is switched where the buyer stands, and stays', async () => {
    const orderId = await checkOut();
    const path = `/checkout/${orderId}?redirect=no`;
    const response = await buyer.send('/language', { language: 'zh-CN', back: path });
    expect([response.status, response.headers.get('location')]).toEqual([303, path]);
    const page = await text(path);
    expect(page).toContain('data-locale="zh_CN"');
    expect(page).toContain('支付 S$42.00');
  });

  it('switch leads to no other site', async () => {
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', '']) {
      const response = await buyer.send('/language', { language: 'en', back });
      expect(response.headers.get('location')).toBe('/');
    }
  });

  it('of the buyer is not what the gateway is told in', async () => {
    await buyer.send('/language', { language: 'zh-CN', back: '/' });
    const orderId = await checkOut();
    await fetch(`${publicUrl}/api/orders/${orderId}/session`, { method: 'POST' });
    expect(JSON.stringify(gateway.calls[0]?.message)).toMatch(/^[\x20-\x7e]*$/);
  });
});

it('cookies are sent over TLS only where the shop is reached by it', async () => {
  const setCookie = async () => (await buyer.send('/cart/add', { productId: 'tide-bowl' })).headers;
  expect((await setCookie()).get('set-cookie')).not.toContain('Secure');
  publicUrl = 'https://shop.example';
  expect((await setCookie()).get('set-cookie')).toContain('; Secure');
});
