import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCards } from '../../../packages/simulators/src/cards/test-cards.js';
import { buildServer } from '../../../packages/simulators/src/server.js';
import { RunningShop } from './testing/running-shop.js';

let running: RunningShop;
beforeEach(async () => {
  running = await RunningShop.start();
});
afterEach(() => running.end());

async function knowingNetwork(url: string): Promise<void> {
  running.networkUrl = url;
  await running.close();
  await running.openAgain();
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(running.url + path);
  return { status: response.status, text: await response.text() };
}

describe('the page of all test cards', () => {
  it('has every card and amount that the network has, and the checkout leads to it', async () => {
    const network = buildServer();
    await knowingNetwork(await network.listen({ host: '127.0.0.1', port: 0 }));
    const { status, text } = await page('/test-cards');
    expect(status).toBe(200);
    const copied = [...text.matchAll(/data-copy="(\d+)"/g)].map(([, number]) => number);
    expect(copied).toEqual(testCards.map(({ number }) => number));
    expect(text).toContain('declined RISK_REJECT');
    const { id } = await running.placed();
    expect((await page(`/checkout/${id}`)).text).toContain('href="/test-cards"');
    await network.close();
  });

  it('says so where the network is gone, while the checkout shows its own', async () => {
    const network = buildServer();
    const url = await network.listen({ host: '127.0.0.1', port: 0 });
    await network.close();
    await knowingNetwork(url);
    const { status, text } = await page('/test-cards');
    expect(status).toBe(503);
    expect(text).toContain('does not answer');
    const { id } = await running.placed();
    expect((await page(`/checkout/${id}`)).text).toContain('data-copy="4054695723100768"');
  });

  it.each(['{"groups":[{"cards":[]}],"amounts":[]}', '<html>', '{"groups":[]}'])(
    'believes no other server: %s',
    async (answer) => {
      const other = createServer((_request, response) => response.end(answer)).listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      await knowingNetwork(`http://127.0.0.1:${port}`);
      expect((await page('/test-cards')).status).toBe(503);
      other.closeAllConnections();
      other.close();
    },
  );

  it('is not there in a shop that knows no network', async () => {
    expect((await page('/test-cards')).status).toBe(404);
    const { id } = await running.placed();
    expect((await page(`/checkout/${id}`)).text).not.toContain('href="/test-cards"');
  });
});
