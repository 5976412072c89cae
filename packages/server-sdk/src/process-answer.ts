import { idOfAnotherPayment, type AskedPayment } from './asked-payment.js';
import { checkSignature, signatureError, type SignedInput } from './check-signature.js';
import type { ClientSettings } from './client-options.js';
import { HttpStatusError, MessageError, type CallIdentity } from './errors.js';
import type { RawAnswer } from './exchange.js';
import { parseFields } from './fields.js';
import { hasResult, type Answered } from './message-shapes.js';
import type { Failure } from './messages.js';
import type { Method } from './methods.js';

/** What an answer belongs to. */
interface Request {
  path: string;
  call: CallIdentity;
  asked: AskedPayment;
}

/**
 * Judges an answer: verifies before it parses, and returns only what the gateway said about the payment that was asked
 * for. Throws our errors.
 */
export function processAnswer<Answer>(
  raw: RawAnswer,
  method: Method<Answer>,
  settings: ClientSettings,
  { path, call: unanswered, asked }: Request,
): Answer | Failure {
  const text = raw.body.toString('utf8');
  const signed = signedInput(raw, path);
  const call = { ...unanswered, responseTime: signed.time };
  if (raw.status !== 200) throw new HttpStatusError(call, raw.status, text);
  const isUnsigned = signed.signature === undefined && signed.time === undefined;
  if (isUnsigned) return unsignedFailure(text, signed, settings, call);

  checkSignature(signed, settings, call);
  const fields = parseFields(text);
  if (!fields || !hasResult(fields)) throw new MessageError(call, 'The answer has no result.', text);
  if (isFailure(fields)) return { result: fields.result };
  if (!method.isComplete(fields))
    throw new MessageError(call, 'The answer lacks required fields, or one has the wrong shape.', text);
  const id = idOfAnotherPayment(asked, fields);
  if (id)
    throw new MessageError(
      call,
      `The answer is about another payment: its ${id} is not the one asked for.`,
      text,
    );
  return fields;
}

function unsignedFailure(
  text: string,
  signed: SignedInput,
  { allowUnsignedFailures, gatewayPublicKey }: ClientSettings,
  call: CallIdentity,
): Failure {
  const fields = parseFields(text);
  if (allowUnsignedFailures && fields && hasResult(fields) && isFailure(fields))
    return { result: fields.result };
  throw signatureError(signed, gatewayPublicKey, call, 'The answer is not signed.');
}

function isFailure(fields: Answered): fields is Answered & Failure {
  return fields.result.resultStatus !== 'S';
}

function signedInput({ headers, body }: RawAnswer, path: string): SignedInput {
  return {
    httpMethod: 'POST',
    path,
    clientId: headers.get('client-id') ?? undefined,
    time: headers.get('response-time') ?? undefined,
    signature: headers.get('signature') ?? undefined,
    body,
  };
}
