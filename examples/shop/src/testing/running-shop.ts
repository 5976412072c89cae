import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../http/server.js';
import type { OrderView } from '../order-view.js';
import type { PollingTimes } from '../payments/inquiry-poller.js';
import { closeShop, openShop, type Shop } from '../shop.js';
import { clientId, startGatewayPeer, type GatewayPeer } from './gateway-peer.js';

interface AnswerBody {
  id: string;
  code?: string;
  sessionData?: string;
}

/** The shop's real wiring on a free port, with a store of its own and a gateway that answers as it is told. */
export class RunningShop {
  polling: PollingTimes = { intervalMs: 10, longestIntervalMs: 20, limitMs: 5_000 };
  nowMs: () => number = Date.now;
  /** Where the shop asks for all test cards, once it is opened again. */
  networkUrl: string | undefined;
  /** What the shop logged. */
  lines: string[] = [];
  url = '';

  private constructor(
    readonly gateway: GatewayPeer,
    private readonly folder: string,
    private opened: { shop: Shop; app: FastifyInstance } | undefined,
  ) {}

  static async start(): Promise<RunningShop> {
    const folder = await mkdtemp(join(tmpdir(), 'tillgate-shop-'));
    const running = new RunningShop(await startGatewayPeer(), folder, undefined);
    await running.openAgain();
    return running;
  }

  get shop(): Shop {
    if (!this.opened) throw new Error('the shop is closed');
    return this.opened.shop;
  }

  /** Starts the shop on the store that is there, as after a restart. */
  async openAgain(): Promise<void> {
    const { gateway } = this;
    const shop = openShop({
      gatewayUrl: gateway.url,
      networkUrl: this.networkUrl,
      clientId,
      privateKey: gateway.privateKey,
      gatewayPublicKey: gateway.publicKey,
      storeFile: join(this.folder, 'new', 'shop.db'),
      publicUrl: () => this.url,
      log: (line) => this.lines.push(line),
      now: () => this.nowMs(),
      polling: this.polling,
    });
    const app = buildServer(shop);
    this.opened = { shop, app };
    this.url = await app.listen({ host: '127.0.0.1', port: 0 });
  }

  /** Stops the shop and keeps its store. */
  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    if (!opened) return;
    await opened.app.close();
    closeShop(opened.shop);
  }

  /** Stops everything and removes the store. */
  async end(): Promise<void> {
    await this.close();
    await this.gateway.close();
    await rm(this.folder, { recursive: true });
  }

  async post(path: string, body?: unknown): Promise<{ status: number; body: AnswerBody }> {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(this.url + path, { method: 'POST', ...(body === undefined ? {} : json) });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  async orderOf(id: string): Promise<OrderView> {
    const response = await fetch(`${this.url}/api/orders/${id}`);
    if (response.status !== 200) throw new Error(`order ${id}: ${response.status}`);
    const view: OrderView = JSON.parse(await response.text());
    return view;
  }

  /** An order of one bowl, with its payment session. */
  async placed(): Promise<{ id: string; paymentRequestId: string }> {
    const { body } = await this.post('/api/orders', { items: [{ productId: 'tide-bowl', quantity: 1 }] });
    const { id } = body;
    await this.post(`/api/orders/${id}/session`);
    return { id, paymentRequestId: String(this.gateway.calls.at(-1)?.message['paymentRequestId']) };
  }

  /** Has the gateway send a notification to the shop. */
  notify(message: unknown, changes = {}) {
    return this.gateway.notify(`${this.url}/payments/notify`, message, changes);
  }
}
