import { idOfAnotherPayment, type AskedPayment } from './asked-payment.js';
import { MessageError, type CallIdentity } from './errors.js';
import { isFailure } from './message-shapes.js';
import type { Failure } from './messages.js';
import type { Method } from './methods.js';
import type { ReadAnswer } from './read-answer.js';

/** What came of a call, and which call it was. */
export type Judged<Answer> =
  | { isRefused: false; answer: Answer; call: CallIdentity }
  | { isRefused: true; failure: Failure; call: CallIdentity };

/**
 * What a trusted answer means: the failure alone, or everything that the gateway said about the payment that was asked
 * for. Throws a MessageError where it says too little, or speaks of another payment.
 */
export function judgeAnswer<Answer>(
  { fields, text, call }: ReadAnswer,
  method: Method<Answer>,
  asked: AskedPayment,
): Judged<Answer> {
  if (isFailure(fields)) return { isRefused: true, failure: { result: fields.result }, call };
  if (!method.isComplete(fields))
    throw new MessageError(call, 'The answer lacks required fields, or one has the wrong shape.', text);
  const id = idOfAnotherPayment(asked, fields);
  if (id === undefined) return { isRefused: false, answer: fields, call };
  const reason = `The answer is about another payment: its ${id} is not the one asked for.`;
  throw new MessageError(call, reason, text);
}
