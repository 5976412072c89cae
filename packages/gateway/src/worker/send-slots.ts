import type { Reply } from '../domain/delivery.js';

/**
 * How many sends of a process run at once: in all, to one host, and for one merchant. Who answers late holds up itself, and
 * nobody else.
 */
export interface SlotLimits {
  readonly all: number;
  readonly ofHost: number;
  /** To a host that did not answer last time: each send there may take ten seconds, and many such hosts all of the slots. */
  readonly ofSilentHost: number;
  readonly ofMerchant: number;
}

export const slotLimits: SlotLimits = { all: 256, ofHost: 16, ofSilentHost: 2, ofMerchant: 64 };

/** Who takes a slot. */
export interface SlotUser {
  readonly host: string;
  readonly clientId: string;
}

export interface SendSlots {
  /** How many sends may begin. */
  free(): number;
  /** Hosts and merchants that have as many as they may, or had, and still have more than half of that. */
  busy(): { hosts: string[]; clients: string[] };
  /** Takes a slot. False where its host or its merchant has as many as it may; then it is busy until half of that is free. */
  take(user: SlotUser): boolean;
  /** Gives a slot back, with what was answered; undefined: nothing was sent. */
  giveBack(user: SlotUser, reply: Reply | undefined): void;
}

/** The slots of one process, all of them free. */
export function sendSlots(limits: SlotLimits = slotLimits): SendSlots {
  const byHost = new Map<string, number>();
  const byMerchant = new Map<string, number>();
  /** Those that are down; one that is up again leaves with its first answer, and the oldest one where there are too many. */
  const silent = new Set<string>();
  /** Who wanted more than he may have: one look for one free slot each time would find many and hand nearly all back. */
  const fullHosts = new Set<string>();
  const fullMerchants = new Set<string>();
  let running = 0;
  const limitOf = (host: string) => (silent.has(host) ? limits.ofSilentHost : limits.ofHost);
  const isHostBusy = (host: string) => countOf(byHost, host) >= limitOf(host);
  const isMerchantBusy = (clientId: string) => countOf(byMerchant, clientId) >= limits.ofMerchant;

  return {
    free: () => limits.all - running,
    busy: () => ({
      hosts: [...byHost.keys()].filter((host) => fullHosts.has(host) || isHostBusy(host)),
      clients: [...byMerchant.keys()].filter((id) => fullMerchants.has(id) || isMerchantBusy(id)),
    }),
    take({ host, clientId }) {
      if (isHostBusy(host)) fullHosts.add(host);
      if (isMerchantBusy(clientId)) fullMerchants.add(clientId);
      if (isHostBusy(host) || isMerchantBusy(clientId)) return false;
      running++;
      change(byHost, host, 1);
      change(byMerchant, clientId, 1);
      return true;
    },
    giveBack({ host, clientId }, reply) {
      running--;
      change(byHost, host, -1);
      change(byMerchant, clientId, -1);
      if (reply) silent.delete(host);
      if (reply?.kind === 'failed') remember(silent, host);
      if (countOf(byHost, host) <= limitOf(host) / 2) fullHosts.delete(host);
      if (countOf(byMerchant, clientId) <= limits.ofMerchant / 2) fullMerchants.delete(clientId);
    },
  };
}

/** URLs are the merchants' to choose, and hosts that do not exist cost them nothing. */
const mostRemembered = 10_000;

function remember(hosts: Set<string>, host: string): void {
  hosts.add(host);
  const [oldest] = hosts;
  if (hosts.size > mostRemembered && oldest !== undefined) hosts.delete(oldest);
}

function countOf(counts: ReadonlyMap<string, number>, key: string): number {
  return counts.get(key) ?? 0;
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const count = countOf(counts, key) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
