import type { TestProject } from 'vitest/node';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser.js';
import { startTestNetwork, type NetworkAccess } from '../test-network.js';
import { enterOwner, type Owner } from './dashboard-owner.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of the browser tests is reached. */
    browserEndpoint: string;
    /** The one network of the browser tests; who stops or changes a network starts another. */
    network: NetworkAccess;
    /** Who owns its dashboard, signed in. */
    owner: Owner;
  }
}

/** Starts a network and a Chromium for all browser tests. Vitest calls it once before them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [network, browser] = await Promise.all([startTestNetwork(), chromium.launchServer(launchOptions())]);
  const { urls, clientId, dataDir, adminKey, privateKey, gatewayPublicKey } = network;
  project.provide('network', { urls, clientId, dataDir, adminKey, privateKey, gatewayPublicKey });
  project.provide('owner', await enterOwner(network));
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await Promise.all([network.close(), browser.close()]);
  };
}
