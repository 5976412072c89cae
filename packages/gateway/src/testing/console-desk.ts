import {
  consoleSchemas,
  type ConsoleCallOf,
  type ConsoleInput,
  type ConsoleRole,
} from '@tillgate/contract/console';
import type { ConsoleReply } from '../console/console-method.js';
import { consoleAnswerers } from '../console/routes.js';
import type { Context } from '../ports.js';

/** Calls of the dashboard's API about one merchant, by a person of a role, past the listener. */
export interface ConsoleDesk {
  ask<Name extends ConsoleCallOf<'MERCHANT'>>(
    name: Name,
    request?: Omit<ConsoleInput<Name>, 'clientId'>,
  ): Promise<ConsoleReply<object>>;
}

/** What is answered fits the schema of the call, and has nothing that stands not in it. */
export function openDesk(context: Context, clientId: string, role: ConsoleRole = 'OWNER'): ConsoleDesk {
  const caller = {
    kind: 'PERSON',
    personId: 'person-1',
    email: 'ann@example.com',
    sessionId: 'session-1',
  } as const;
  const from = { address: '127.0.0.1', deviceToken: undefined };
  return {
    ask: async (name, request) => {
      const answer = consoleAnswerers[name];
      if (!answer) throw new Error(`nobody answers ${name}`);
      const reply = await answer({ context, caller, role, from }, { ...request, clientId });
      if (reply.kind === 'refused') return reply;
      return { kind: 'done', answer: consoleSchemas[name].answer.parse(reply.answer) };
    },
  };
}
