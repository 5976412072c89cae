import type { Authentication } from './authentication.js';
import { checkSignature, signatureError, type SignedInput } from './check-signature.js';
import { HttpStatusError, MessageError, type CallIdentity } from './errors.js';
import type { RawAnswer } from './exchange.js';
import { parseFields, type Fields } from './fields.js';
import type { Failure, Result } from './result.js';
import { guardOf } from './shape.js';

/** A message whose `result` is one. */
type Answered = Fields & { result: Result };

/** An answer that the gateway gave. */
export interface ReadAnswer {
  fields: Answered;
  /** The body. */
  text: string;
  /** With the answer's time. */
  call: CallIdentity;
}

/**
 * Verifies an answer, and only then parses it. Without keys (API-key mode) there is nothing to verify.
 * Throws an HttpStatusError, a SignatureError, or a MessageError where there is no result.
 */
export function readAnswer(
  raw: RawAnswer,
  authentication: Authentication,
  { path, call: unanswered }: { path: string; call: CallIdentity },
): ReadAnswer {
  const text = raw.body.toString('utf8');
  const signed = signedInput(raw, path);
  const call = { ...unanswered, responseTime: signed.time };
  if (raw.status !== 200) {
    throw new HttpStatusError(call, raw.status, text, raw.headers.get('location') ?? undefined);
  }
  const isSigned = signed.signature !== undefined || signed.time !== undefined;
  if (authentication.kind === 'SIGNATURE' && isSigned) checkSignature(signed, authentication, call);

  const fields = parseFields(text);
  const answered = fields && hasResult(fields) ? fields : undefined;
  if (authentication.kind === 'SIGNATURE' && !isSigned) {
    const isAllowed = authentication.allowUnsignedFailures && answered && isFailure(answered);
    if (!isAllowed) {
      const cause = answered
        ? 'does something in front of the gateway take headers away?'
        : 'is it the gateway that answers at gatewayUrl?';
      const reason = `The answer is not signed: ${cause}`;
      throw signatureError(signed, authentication.gatewayPublicKey, call, reason);
    }
  }
  if (!answered) throw new MessageError(call, 'The answer has no result.', text);
  return { fields: answered, text, call };
}

/** Whether an answer tells of a failure, or of an outcome that is not known yet. */
export function isFailure(fields: Answered): fields is Answered & Failure {
  return fields.result.resultStatus !== 'S';
}

const hasResult = guardOf<{ result: Result }>({
  required: {
    result: { required: { resultCode: 'text', resultStatus: 'status', resultMessage: 'text' }, optional: {} },
  },
  optional: {},
});

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
