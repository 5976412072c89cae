import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Launched } from '../scripts/launch.mjs';

/** What can be told of a running network to another process. */
export interface NetworkAccess extends Pick<Launched, 'urls' | 'clientId' | 'dataDir' | 'adminKey'> {
  /** PEM text of the sandbox merchant's private key and of the gateway's public key for it. */
  privateKey: string;
  gatewayPublicKey: string;
}

export interface TestNetwork extends NetworkAccess, Launched {
  /** Stops all programs and removes their data. */
  close(): Promise<void>;
}

/** Gateway, card network and shop, as `npm start` starts them, on free ports and in a folder of their own. */
export async function startTestNetwork(): Promise<TestNetwork> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tillgate-network-'));
  const launched = await launch({
    ports: { gateway: 0, console: 0, network: 0, shop: 0 },
    dataDir,
    env: { LOG_LEVEL: 'error' },
  });
  const key = (file: string) => readFile(join(dataDir, 'merchants', launched.clientId, file), 'utf8');
  return {
    ...launched,
    privateKey: await key('private-key.pem'),
    gatewayPublicKey: await key('gateway-public-key.pem'),
    close: async () => {
      await launched.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
