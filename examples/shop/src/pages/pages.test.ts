import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { payment } from '../testing/messages.js';
import { RunningShop } from '../testing/running-shop.js';

let running: RunningShop;
beforeEach(async () => {
  running = await RunningShop.start();
});
afterEach(() => running.end());

describe('the pages', () => {
  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(running.url + path, { redirect: 'manual', ...init });
    return { response, text: await response.text() };
  };

  it('allow scripts and frames of the running.gateway, and nothing inline', async () => {
    const { id } = await running.placed();
    for (const path of ['/', '/cart', `/checkout/${id}`, `/orders/${id}`]) {
      const { response, text } = await page(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(
        `default-src 'self'; script-src 'self' ${running.gateway.url}; frame-src ${running.gateway.url}; style-src 'self'; ` +
          "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; " +
          "frame-ancestors 'none'; object-src 'none'",
      );
      expect(text).not.toMatch(/<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/);
    }
  });

  it('load the SDK from where Antom puts it', async () => {
    const { id } = await running.placed();
    const { text } = await page(`/checkout/${id}`);
    expect(text).toContain(
      `src="${running.gateway.url}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"`,
    );
  });

  it('lead from the shelf through the cart to the checkout', async () => {
    const form = (body: string, cookie = '') => ({
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { cookie },
    });
    const added = await page('/cart/add', form('productId=tide-bowl'));
    const cookie = String(added.response.headers.get('set-cookie')).split(';')[0] ?? '';
    expect(added.response.headers.get('location')).toBe('/cart');
    expect((await page('/cart', { headers: { cookie } })).text).toContain('S$42.00');
    const ordered = await page('/checkout', form('', cookie));
    const checkoutPath = String(ordered.response.headers.get('location'));
    expect(checkoutPath).toMatch(/^\/checkout\/[0-9a-f]{32}$/);
    expect((await page(checkoutPath)).text).toContain('Pay S$42.00');
  });

  it('list the test cards in groups, each number to copy as digits and to read as it stands on the card', async () => {
    const { id } = await running.placed();
    const { text } = await page(`/checkout/${id}`);
    const titles = [...text.matchAll(/<summary><h3>([^<]*)</g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Approved',
      'Declined',
      '3-D Secure',
      'Brands and countries',
      'Instalments',
      'Late or lost',
    ]);
    const numbers = [...text.matchAll(/test-card-number">([^<]*)</g)].map(([, number = '']) => number);
    const copied = [...text.matchAll(/data-copy="(\d+)"/g)].map(([, digits]) => digits);
    expect(copied).toEqual(numbers.map((number) => number.replaceAll(' ', '')));
    expect(numbers).toContain('3782 822463 10005');
    expect(numbers).toContain('4035 5014 2814 6300');
  });

  it('do not exist for orders that do not', async () => {
    for (const path of ['/checkout/x', '/orders/x', '/nothing']) {
      expect((await page(path)).response.status).toBe(404);
    }
    expect((await fetch(`${running.url}/api/orders/x`)).status).toBe(404);
    expect((await running.post('/api/orders', { items: [] })).status).toBe(400);
  });

  it('are pages where something goes wrong, under the same policy', async () => {
    const form = { method: 'POST', body: '{}', headers: { 'content-type': 'application/what' } };
    const wrong: [string, number, RequestInit?][] = [
      ['/nothing', 404],
      [`/orders/${'x'.repeat(300)}`, 414],
      ['/orders/%E0%A4%A', 400],
      [`/?${'x'.repeat(20_000)}`, 431],
      ['/cart/add', 415, form],
    ];
    for (const [path, status, init] of wrong) {
      const { response, text } = await page(path, init);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(text).toContain('Go to the shop');
    }
  });

  it('come anew by themselves where there is no script, until there is no more news', async () => {
    const { id, paymentRequestId } = await running.placed();
    expect((await page(`/orders/${id}`)).text).toContain('http-equiv="refresh"');
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await running.orderOf(id)).toMatchObject({ display: 'captured' }));
    expect((await page(`/orders/${id}`)).text).not.toContain('http-equiv="refresh"');
  });

  it('say why a bank declined in words, and keep the code for the panel', async () => {
    const { id, paymentRequestId } = await running.placed();
    running.gateway.payment = payment(paymentRequestId, 'FAIL');
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await running.orderOf(id)).toMatchObject({ display: 'failed' }));
    const { text } = await page(`/orders/${id}?asked`);
    const [buyers = '', panel = ''] = text.split('server-knowledge');
    expect(buyers).toContain('The bank declined.');
    expect(buyers).not.toContain('DO_NOT_HONOR');
    expect(text.slice(buyers.length)).toContain('DO_NOT_HONOR');
    expect(panel).not.toBe('');
  });
});
