import type { z } from 'zod';
import { readMessage } from '@tillgate/contract';
import { refused, type ConsoleReply } from './console-method.js';

/** Answers a call that was given these fields of path, query and body. */
export type Answerer<Situation> = (situation: Situation, given: object) => Promise<ConsoleReply<object>>;

/** The one way to a method: what it is given was read. */
export function answerer<Situation, Request extends z.ZodType, Answer extends object>(
  schema: Request,
  method: (situation: Situation, request: z.output<Request>) => Promise<ConsoleReply<Answer>>,
): Answerer<Situation> {
  return async (situation, given) => {
    const read = readMessage(schema, given);
    if (read.kind === 'invalid') return refused('REQUEST_INVALID', read.reason);
    return method(situation, read.message);
  };
}
