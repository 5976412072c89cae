import { idOfAnother, type AskedIds } from './asked-ids.js';
import { MessageError, type CallIdentity } from './errors.js';
import type { Method } from './method.js';
import { isFailure, type ReadAnswer } from './read-answer.js';
import type { Failure } from './result.js';
import type { Guard } from './shape.js';

/** What came of a call, and which call it was. */
export type Judged<Answer> =
  | { isRefused: false; answer: Answer; call: CallIdentity }
  | { isRefused: true; failure: Failure; call: CallIdentity };

/**
 * What a trusted answer means: the failure alone, or everything that the gateway said about what was asked for. Throws
 * a MessageError where it says too little, or speaks of something else.
 */
export function judgeAnswer<Answer>(
  read: ReadAnswer,
  method: Method<Answer>,
  asked: AskedIds,
): Judged<Answer> {
  const { fields, call } = read;
  if (!isFailure(fields))
    return { isRefused: false, answer: completed(read, method.isComplete, asked), call };
  const { pending } = method;
  const isPending = pending !== undefined && pending.code === fields.result.resultCode;
  if (isPending && fields.result.resultStatus === 'U') {
    return { isRefused: false, answer: completed(read, pending.isComplete, asked), call };
  }
  return { isRefused: true, failure: { result: fields.result }, call };
}

function completed<Answer>(
  { fields, text, call }: ReadAnswer,
  isComplete: Guard<Answer>,
  asked: AskedIds,
): Answer {
  if (!isComplete(fields))
    throw new MessageError(call, 'The answer lacks required fields, or one has the wrong shape.', text);
  const id = idOfAnother(asked, fields);
  if (id === undefined) return fields;
  const reason = `The answer is about another payment: its ${id} is not the one asked for.`;
  throw new MessageError(call, reason, text);
}
