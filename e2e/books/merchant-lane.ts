import type { Notification } from '@tillgate/contract';
import { networkScript, type NetworkScript } from '@tillgate/simulators/client';
import { sandboxControl, type NewFault } from '@tillgate/server-sdk/sandbox';
import type { Owner } from '../browser/dashboard-owner.js';
import type { NetworkAccess } from '../test-network.js';
import { readDisputes, type DisputeRow } from './console-disputes.js';
import type { Inbox } from './inbox.js';
import { wireClient, type WireClient } from './wire-client.js';

/** What can go wrong with a call. */
export type CallFault = Extract<NewFault, { kind: `CALL_${string}` }>;

/** What all merchants of a run share. */
export interface LaneWorld {
  readonly network: NetworkAccess;
  readonly inbox: Inbox;
  readonly owner: Owner;
}

/** A sandbox merchant of its own, with its own clock and its own part of the network's books. */
export interface MerchantLane {
  clientId: string;
  wire: WireClient;
  script: NetworkScript;
  /** Where it is told of everything. */
  notifyUrl: string;
  /** What it has acknowledged. */
  taken(): readonly Notification[];
  /** Its disputes as the gateway has them. */
  disputes(): Promise<DisputeRow[]>;
  /** Has one of the next calls go wrong. */
  breakCall(fault: CallFault): Promise<void>;
  /** Lives through so many seconds of the merchant's time, and does what is due in them. */
  pass(seconds: number): Promise<void>;
}

export async function openLane({ network, inbox, owner }: LaneWorld, name: string): Promise<MerchantLane> {
  const { urls, adminKey } = network;
  const sandbox = sandboxControl({ gatewayUrl: urls.gateway, adminKey });
  const notifyUrl = inbox.urlOf(name);
  const settings = { severalCaptures: true, disputeNotifyUrl: notifyUrl };
  const made = await sandbox.newMerchant({ settings });
  const { clientId } = made;
  await made.clock.freeze();
  return {
    clientId,
    wire: wireClient(urls.gateway, made.apiKey),
    script: networkScript({ url: urls.network, adminKey, merchantId: clientId }),
    notifyUrl,
    taken: () => inbox.taken(name),
    disputes: () => readDisputes(urls.console, owner, clientId),
    breakCall: async (fault) => {
      await made.deleteFaults();
      await made.fault({ ...fault, times: 1 });
    },
    pass: async (seconds) => {
      await made.clock.advance(`PT${seconds}S`);
    },
  };
}
