import type { z } from 'zod';
import { readMessage } from '@tillgate/contract';
import { sandboxBasePath, sandboxCalls } from '@tillgate/contract/sandbox';
import { isSandboxClient } from '../client-id.js';
import type { Context } from '../ports.js';
import { advanceClock } from './advanceClock.js';
import { createFault } from './createFault.js';
import { createMerchant } from './createMerchant.js';
import { listDeliveries } from './listDeliveries.js';
import { listFaults } from './listFaults.js';
import { listMerchants } from './listMerchants.js';
import { readClock } from './readClock.js';
import { readMerchant } from './readMerchant.js';
import { deleteFault } from './deleteFault.js';
import { deleteFaults } from './deleteFaults.js';
import { deleteMerchant } from './deleteMerchant.js';
import { deleteSnapshot } from './deleteSnapshot.js';
import { listSnapshots } from './listSnapshots.js';
import { resetMerchant } from './resetMerchant.js';
import { restoreSnapshot } from './restoreSnapshot.js';
import { takeSnapshot } from './takeSnapshot.js';
import { refused, type SandboxReply } from './sandbox-method.js';
import { setClock } from './setClock.js';

export interface SandboxRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{clientId}` is a field of what is given to `answer`. */
  path: string;
  /** `given`: all fields of path, query and body. */
  answer(context: Context, given: object): Promise<SandboxReply<object>>;
}

/** Every call of the sandbox's control, and who answers it. */
export const sandboxRoutes: readonly SandboxRoute[] = [
  route(sandboxCalls.createMerchant, createMerchant),
  route(sandboxCalls.listMerchants, listMerchants),
  route(sandboxCalls.readMerchant, readMerchant),
  route(sandboxCalls.readClock, readClock),
  route(sandboxCalls.setClock, setClock),
  route(sandboxCalls.advanceClock, advanceClock),
  route(sandboxCalls.deleteMerchant, deleteMerchant),
  route(sandboxCalls.resetMerchant, resetMerchant),
  route(sandboxCalls.takeSnapshot, takeSnapshot),
  route(sandboxCalls.listSnapshots, listSnapshots),
  route(sandboxCalls.restoreSnapshot, restoreSnapshot),
  route(sandboxCalls.deleteSnapshot, deleteSnapshot),
  route(sandboxCalls.listDeliveries, listDeliveries),
  route(sandboxCalls.createFault, createFault),
  route(sandboxCalls.listFaults, listFaults),
  route(sandboxCalls.deleteFaults, deleteFaults),
  route(sandboxCalls.deleteFault, deleteFault),
];

/** The one way to a method: whatever names a client that is none of the sandbox is refused before it. */
function route<Request extends z.ZodType, Answer extends object>(
  call: { method: SandboxRoute['method']; path: string; request: Request },
  method: (context: Context, request: z.output<Request>) => Promise<SandboxReply<Answer>>,
): SandboxRoute {
  return {
    method: call.method,
    path: sandboxBasePath + call.path,
    answer: async (context, given) => {
      if (namesLiveClient(given)) {
        return refused('SANDBOX_CLIENTS_ONLY', 'Client ids of the sandbox begin with SANDBOX_.');
      }
      const read = readMessage(call.request, given);
      if (read.kind === 'invalid') return refused('REQUEST_INVALID', read.reason);
      return method(context, read.message);
    },
  };
}

function namesLiveClient(given: object): boolean {
  const { clientId }: { clientId?: unknown } = given;
  return typeof clientId === 'string' && clientId !== '' && !isSandboxClient(clientId);
}
