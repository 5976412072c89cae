import { networkScript, type NetworkScript } from '@tillgate/simulators/client';
import { sandboxControl, type NewFault } from '@tillgate/server-sdk/sandbox';
import type { NetworkAccess } from '../test-network.js';
import { wireClient, type WireClient } from './wire-client.js';

/** What can go wrong with a call. */
export type CallFault = Extract<NewFault, { kind: `CALL_${string}` }>;

/** A sandbox merchant of its own, with its own clock and its own part of the network's books. */
export interface MerchantLane {
  clientId: string;
  wire: WireClient;
  script: NetworkScript;
  /** Has one of the next calls go wrong. */
  breakCall(fault: CallFault): Promise<void>;
  /** Lives through so many seconds of the merchant's time, and does what is due in them. */
  pass(seconds: number): Promise<void>;
}

export async function openLane(network: NetworkAccess): Promise<MerchantLane> {
  const { urls, adminKey } = network;
  const sandbox = sandboxControl({ gatewayUrl: urls.gateway, adminKey });
  const made = await sandbox.newMerchant({ settings: { severalCaptures: true } });
  const { clientId } = made;
  await made.clock.freeze();
  return {
    clientId,
    wire: wireClient(urls.gateway, made.apiKey),
    script: networkScript({ url: urls.network, adminKey, merchantId: clientId }),
    breakCall: async (fault) => {
      await made.deleteFaults();
      await made.fault({ ...fault, times: 1 });
    },
    pass: async (seconds) => {
      await made.clock.advance(`PT${seconds}S`);
    },
  };
}
