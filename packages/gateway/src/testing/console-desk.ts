import {
  consoleSchemas,
  type ConsoleCallOf,
  type ConsoleInput,
  type ConsoleRole,
  type ConsoleStreamName,
} from '@tillgate/contract/console';
import type { ConsoleReply } from '../console/console-method.js';
import { consoleAnswerers } from '../console/routes.js';
import { consoleStreamers } from '../console/stream-routes.js';
import type { Context } from '../ports.js';

const caller = {
  kind: 'PERSON',
  personId: 'person-1',
  email: 'ann@example.com',
  sessionId: 'session-1',
} as const;
const from = { address: '127.0.0.1', deviceToken: undefined };

/** Calls of the dashboard's API about one merchant, by a person of a role, past the listener. */
export interface ConsoleDesk {
  ask<Name extends ConsoleCallOf<'MERCHANT'>>(
    name: Name,
    request?: Omit<ConsoleInput<Name>, 'clientId'>,
  ): Promise<ConsoleReply<object>>;
}

/** What is answered fits the schema of the call, and has nothing that stands not in it. */
export function openDesk(context: Context, clientId: string, role: ConsoleRole = 'OWNER'): ConsoleDesk {
  return {
    ask: async (name, request) => {
      const reply = await consoleAnswerers[name]({ context, caller, role, from }, { ...request, clientId });
      if (reply.kind === 'refused') return reply;
      return { kind: 'done', answer: consoleSchemas[name].answer.parse(reply.answer) };
    },
  };
}

/** A stream of the dashboard's API as its reader has it. */
export interface OpenStream {
  /** Reads on until what was read has this in it. Returns all that was read. */
  until(pattern: RegExp): Promise<string>;
  /** Reads to the end. */
  rest(): Promise<string>;
  end(): Promise<void>;
}

export async function openStream(
  context: Context,
  name: ConsoleStreamName,
  given: object,
): Promise<OpenStream> {
  const ending = new AbortController();
  const opened = await consoleStreamers[name]({ context, caller, role: 'OWNER', from }, given, ending.signal);
  if (opened.kind === 'refused') throw new Error(opened.message);
  const chunks = opened.stream.chunks[Symbol.asyncIterator]();
  let text = '';
  const read = async (isEnough: () => boolean): Promise<string> => {
    while (!isEnough()) {
      const next = await chunks.next();
      if (next.done) return text;
      text += next.value;
    }
    return text;
  };
  return {
    until: (pattern) => read(() => pattern.test(text)),
    rest: () => read(() => false),
    end: async () => {
      ending.abort();
      await chunks.return?.();
    },
  };
}
