import { checkSignature, signatureError, type SignedInput } from './check-signature.js';
import type { ClientSettings } from './client-options.js';
import { HttpStatusError, MessageError, type CallIdentity } from './errors.js';
import type { RawAnswer } from './exchange.js';
import { hasResult, parseFields, type Fields } from './fields.js';
import type { Failure, Result } from './messages.js';

/** What one method's answer must hold. */
export interface AnswerRule<Answer> {
  path: string;
  isComplete: (fields: Fields & { result: Result }) => fields is Fields & { result: Result } & Answer;
}

/** Judges an answer: verifies before it parses, and returns only what the gateway said. Throws our errors. */
export function processAnswer<Answer>(
  raw: RawAnswer,
  rule: AnswerRule<Answer>,
  settings: ClientSettings,
  request: { path: string; call: CallIdentity },
): Answer | Failure {
  const { path, call } = request;
  const text = raw.body.toString('utf8');
  if (raw.status !== 200) throw new HttpStatusError(call, raw.status, text);
  const signed = signedInput(raw, path);
  const isUnsigned = signed.signature === undefined && signed.time === undefined;
  if (isUnsigned) return unsignedFailure(text, signed, settings, call);

  checkSignature(signed, settings, call);
  const fields = parseFields(text);
  if (!fields || !hasResult(fields)) throw new MessageError(call, 'The answer has no result.', text);
  if (isFailure(fields)) return { result: fields.result };
  if (rule.isComplete(fields)) return fields;
  throw new MessageError(call, 'The answer lacks required fields.', text);
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

function isFailure(fields: { result: Result }): fields is Failure {
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
