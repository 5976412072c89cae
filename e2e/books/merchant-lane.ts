import { networkScript, type NetworkScript } from '@tillgate/simulators/client';
import { createdMerchantSchema, type Fault } from '@tillgate/contract/sandbox';
import { sandboxControl } from '../sandbox-control.js';
import type { NetworkAccess } from '../test-network.js';
import { wireClient, type WireClient } from './wire-client.js';

/** A sandbox merchant of its own, with its own clock and its own part of the network's books. */
export interface MerchantLane {
  clientId: string;
  wire: WireClient;
  script: NetworkScript;
  /** Has one of the next calls go wrong. */
  breakCall(fault: Fault): Promise<void>;
  /** Lives through so many seconds of the merchant's time, and does what is due in them. */
  pass(seconds: number): Promise<void>;
}

export async function openLane(network: NetworkAccess): Promise<MerchantLane> {
  const { urls, adminKey } = network;
  const control = sandboxControl(network);
  const made = createdMerchantSchema.parse(
    await control('POST', '/merchants', { settings: { severalCaptures: true } }),
  );
  const { clientId } = made;
  const clock = `/merchants/${clientId}/clock`;
  await control('PUT', clock, { mode: 'FROZEN' });
  return {
    clientId,
    wire: wireClient(urls.gateway, made.apiKey),
    script: networkScript({ url: urls.network, adminKey, merchantId: clientId }),
    breakCall: async (fault) => {
      await control('DELETE', `/merchants/${clientId}/faults`);
      await control('POST', `/merchants/${clientId}/faults`, { ...fault, times: 1 });
    },
    pass: async (seconds) => {
      await control('POST', `${clock}/advance`, { by: `PT${seconds}S` });
    },
  };
}
