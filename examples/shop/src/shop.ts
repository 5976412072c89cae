import { TillgateClient } from '@tillgate/server-sdk';
import { isPayable, isUndecided, type Order } from './order.js';
import { inquireOnce } from './payments/inquire.js';
import { InquiryPoller, pollingTimes, type PollingTimes } from './payments/inquiry-poller.js';
import { openDatabase, type ShopDatabase } from './store/database.js';
import { ordersAwaitingResult, setAwaitsResult } from './store/orders.js';

export interface ShopSettings {
  /** Origin of the gateway: of its API and of the web SDK's script. */
  gatewayUrl: string;
  /** Origin of the simulated network, of whose test cards the sandbox's shop tells; undefined: it cannot ask there. */
  networkUrl?: string | undefined;
  clientId: string;
  /** PEM or base64. */
  privateKey: string;
  gatewayPublicKey: string;
  /** Path of the shop's own database. */
  storeFile: string;
  /** This shop's origin as buyers and the gateway reach it; known once it listens. */
  publicUrl: () => string;
  log: (line: string) => void;
  now?: () => number;
  polling?: PollingTimes;
}

/** What the handlers work with. */
export interface Shop {
  gatewayUrl: string;
  isSandbox: boolean;
  networkUrl: string | undefined;
  publicUrl: () => string;
  client: TillgateClient;
  database: ShopDatabase;
  poller: InquiryPoller;
  now: () => number;
  log: (line: string) => void;
}

/** Opens the shop: its database, its client of the gateway, its poller. Throws where a key or a URL is not right. */
export function openShop(settings: ShopSettings): Shop {
  const { gatewayUrl, clientId, privateKey, gatewayPublicKey, publicUrl, log } = settings;
  const client = new TillgateClient({
    gatewayUrl,
    clientId,
    privateKey,
    gatewayPublicKey,
    // The shop keeps the ids of what it asked for, and asks again by itself: the buyer's next click, the poller.
    retries: { max: 0 },
  });
  const database = openDatabase(settings.storeFile);
  const poller = new InquiryPoller(
    {
      ask: (orderId, isStopped) => inquireOnce(shop, orderId, isStopped),
      ended: (orderId) => {
        setAwaitsResult(database, orderId, false);
      },
    },
    settings.polling ?? pollingTimes,
  );
  const shop: Shop = {
    gatewayUrl: new URL(gatewayUrl).origin,
    isSandbox: clientId.startsWith('SANDBOX_'),
    networkUrl: settings.networkUrl,
    publicUrl,
    client,
    database,
    poller,
    now: settings.now ?? Date.now,
    log,
  };
  return shop;
}

/** The browser says that the buyer is back. That proves nothing; it is a good moment to ask, where there is a question. */
export function buyerReturned({ database, poller }: Shop, order: Order): void {
  if (!isPayable(order) && !isUndecided(order)) return;
  setAwaitsResult(database, order.id, true);
  poller.start(order.id);
}

/**
 * Goes on asking about orders whose buyers came back before the shop was stopped. One that nobody can pay any more is
 * asked about once, and then given up.
 */
export function resumePolling({ database, poller }: Shop): void {
  for (const orderId of ordersAwaitingResult(database)) poller.start(orderId);
}

export function closeShop({ database, poller }: Shop): void {
  poller.stopAll();
  database.close();
}
