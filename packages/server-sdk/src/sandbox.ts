import { requireText } from './check-input.js';
import { pages } from './pages.js';
import { ask } from './sandbox-call.js';
import { sandboxCalls } from './sandbox-calls.js';
import { merchantControl, type MerchantControl } from './sandbox-merchant.js';
import { newMerchant, sharedKey, type NewMerchant, type OwnMerchant } from './sandbox-new-merchant.js';
import { readSandboxOptions, type SandboxAccess, type SandboxOptions } from './sandbox-options.js';
import type { ListedMerchant } from './sandbox-types.js';

export type { MerchantClock } from './sandbox-clock.js';
export { SandboxError } from './sandbox-error.js';
export type { MerchantControl } from './sandbox-merchant.js';
export type { MerchantAccess, NewMerchant, OwnMerchant } from './sandbox-new-merchant.js';
export type { SandboxOptions } from './sandbox-options.js';
export type {
  Clock,
  CreateMerchant,
  Delivery,
  DeliveryAttempt,
  Fault,
  Happening,
  ListedMerchant,
  MadeFault,
  MovedClock,
  NetworkSide,
  NewFault,
  RemovedFaults,
  SandboxErrorCode,
  SandboxMerchant,
  SandboxSettings,
  Snapshot,
  TakenSnapshot,
  WireMethodName,
} from './sandbox-types.js';

/** The control of a gateway's sandbox, for tests. Every method rejects with a SandboxError where it was not done. */
export interface SandboxControl {
  /** Makes a merchant with keys and data of its own, and a client of it. */
  newMerchant(wanted?: NewMerchant): Promise<OwnMerchant>;
  /** A merchant that is there. */
  merchant(clientId: string): MerchantControl;
  /** Every merchant of the sandbox by client id, page by page. */
  merchants(): AsyncGenerator<ListedMerchant, void>;
}

/** The control of the sandbox of the gateway at `gatewayUrl`. Throws a TypeError that names the option that is wrong. */
export function sandboxControl(options: SandboxOptions): SandboxControl {
  const access = readSandboxOptions(options);
  const shared = sharedKey();
  return {
    newMerchant: (wanted = {}) => newMerchant(access, wanted, shared),
    merchant: (clientId) => merchantControl(access, requireText('clientId', clientId)),
    merchants: () => pages((after) => merchantsAfter(access, after)),
  };
}

async function merchantsAfter(access: SandboxAccess, after: string | undefined) {
  const { merchants, next } = await ask(access, sandboxCalls.listMerchants, { after });
  return { items: merchants, next };
}
