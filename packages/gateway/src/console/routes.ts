import type { z } from 'zod';
import { readMessage } from '@tillgate/contract';
import type { ConsoleCallName } from '@tillgate/contract/console';
import { refused, type ConsoleReply, type ConsoleSituation } from './console-method.js';

/** Answers a call that was given these fields of path, query and body. */
export type ConsoleAnswerer = (situation: ConsoleSituation, given: object) => Promise<ConsoleReply<object>>;

/** Who answers which call. */
export const consoleAnswerers: Partial<Record<ConsoleCallName, ConsoleAnswerer>> = {};

/** The one way to a method: what it is given was read. */
export function answerer<Request extends z.ZodType, Answer extends object>(
  schema: Request,
  method: (situation: ConsoleSituation, request: z.output<Request>) => Promise<ConsoleReply<Answer>>,
): ConsoleAnswerer {
  return async (situation, given) => {
    const read = readMessage(schema, given);
    if (read.kind === 'invalid') return refused('REQUEST_INVALID', read.reason);
    return method(situation, read.message);
  };
}
