import type { ConsoleErrorCode } from '@tillgate/contract/console';
import type { SandboxErrorCode } from '@tillgate/contract/sandbox';
import { isSandboxClient } from '../client-id.js';
import type { Context } from '../ports.js';
import type { SandboxReply } from '../sandbox/sandbox-method.js';
import { refused, type ConsoleReply, type ConsoleSituation } from './console-method.js';

/** Codes of the sandbox's control that are another one here; the others are conflicts. */
const codes: Partial<Record<SandboxErrorCode, ConsoleErrorCode>> = {
  REQUEST_INVALID: 'REQUEST_INVALID',
  MERCHANT_NOT_FOUND: 'NOT_FOUND',
  FAULT_NOT_FOUND: 'NOT_FOUND',
};

/**
 * A call of the sandbox's control, for whoever integrates a sandbox merchant. There is none for live merchants, and none
 * on a gateway without an admin key.
 */
export function sandboxCall<Request extends { clientId?: string | undefined }, Answer>(
  method: (context: Context, request: Request) => Promise<SandboxReply<Answer>>,
): (situation: ConsoleSituation, request: Request) => Promise<ConsoleReply<Answer>> {
  return async ({ context }, request) => {
    const { clientId } = request;
    if (!context.sandbox.isControlled) {
      return refused(
        'NOT_FOUND',
        'The sandbox of this gateway cannot be controlled: it has no SANDBOX_ADMIN_KEY.',
      );
    }
    if (clientId !== undefined && !isSandboxClient(clientId)) {
      return refused('NOT_FOUND', 'This is for merchants of the sandbox.');
    }
    const reply = await method(context, request);
    return reply.kind === 'done' ? reply : refused(codes[reply.code] ?? 'CONFLICT', reply.message);
  };
}
