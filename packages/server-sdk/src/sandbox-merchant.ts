import { requireText } from './check-input.js';
import { pages } from './pages.js';
import { ask } from './sandbox-call.js';
import { sandboxCalls } from './sandbox-calls.js';
import { merchantClock, type MerchantClock } from './sandbox-clock.js';
import type { SandboxAccess } from './sandbox-options.js';
import type {
  Delivery,
  MadeFault,
  NetworkSide,
  NewFault,
  RemovedFaults,
  SandboxMerchant,
  Snapshot,
  TakenSnapshot,
} from './sandbox-types.js';

/** What can be done with a merchant of the sandbox. `network` in answers: whether the card network's books followed. */
export interface MerchantControl {
  readonly clientId: string;
  readonly clock: MerchantClock;
  /** What is known of it, without its secrets. */
  read(): Promise<SandboxMerchant>;
  /** Removes it with all that it ever did. */
  delete(): Promise<NetworkSide>;
  /** Every notification, oldest first, page by page, with each attempt to send it. */
  deliveries(): AsyncGenerator<Delivery, void>;

  /** Has something go wrong: `fault({ kind: 'CALL_CUT_AFTER', method: 'pay', times: 1 })`. Without `times` and `forMs`, for ever. */
  fault(fault: NewFault): Promise<MadeFault>;
  /** Those that are used up too, the first that was made first. */
  faults(): Promise<MadeFault[]>;
  deleteFault(faultId: string): Promise<RemovedFaults>;
  deleteFaults(): Promise<RemovedFaults>;

  /** As it was made: payments, cards, notifications, faults and its clock go. */
  reset(): Promise<NetworkSide>;
  /** Keeps what a reset takes away; in place of a snapshot of that name, if there is one. */
  takeSnapshot(name: string): Promise<TakenSnapshot>;
  snapshots(): Promise<Snapshot[]>;
  restoreSnapshot(name: string): Promise<NetworkSide>;
  deleteSnapshot(name: string): Promise<NetworkSide>;
}

/** Asks nothing: whether there is such a merchant, the first call tells. */
export function merchantControl(access: SandboxAccess, clientId: string): MerchantControl {
  const named = async (name: string) => ({ clientId, name: requireText('name', name) });
  return {
    clientId,
    clock: merchantClock(access, clientId),
    read: () => ask(access, sandboxCalls.readMerchant, { clientId }),
    delete: () => ask(access, sandboxCalls.deleteMerchant, { clientId }),
    deliveries: () => pages((after) => deliveriesAfter(access, clientId, after)),

    fault: (fault) => ask(access, sandboxCalls.createFault, { ...fault, clientId }),
    faults: async () => (await ask(access, sandboxCalls.listFaults, { clientId })).faults,
    deleteFault: async (faultId) =>
      ask(access, sandboxCalls.deleteFault, { clientId, faultId: requireText('faultId', faultId) }),
    deleteFaults: () => ask(access, sandboxCalls.deleteFaults, { clientId }),

    reset: () => ask(access, sandboxCalls.resetMerchant, { clientId }),
    takeSnapshot: async (name) => ask(access, sandboxCalls.takeSnapshot, await named(name)),
    snapshots: async () => (await ask(access, sandboxCalls.listSnapshots, { clientId })).snapshots,
    restoreSnapshot: async (name) => ask(access, sandboxCalls.restoreSnapshot, await named(name)),
    deleteSnapshot: async (name) => ask(access, sandboxCalls.deleteSnapshot, await named(name)),
  };
}

async function deliveriesAfter(access: SandboxAccess, clientId: string, after: string | undefined) {
  const { deliveries, next } = await ask(access, sandboxCalls.listDeliveries, { clientId, after });
  return { items: deliveries, next };
}
