import { z } from 'zod';
import type { ActivityEntry, ApiCallDetails } from '../activity.js';
import { maskedMessage } from '../domain/masked-message.js';
import { maskedText } from '../domain/masked-text.js';
import type { TakeTurn } from '../minute-limit.js';
import { merchantContext } from '../merchant-context.js';
import type { Context, MerchantKeys } from '../ports.js';
import { explainRefusal } from './explain-refusal.js';
import { headerOf, type HeaderLines } from './header-lines.js';
import { isUnproven, type WireReply } from './sign-reply.js';
import type { WireRequest } from './wire-request.js';
import { methodAt } from './wire-route.js';

/** A call as it was answered. */
export interface AnsweredCall {
  readonly request: WireRequest;
  readonly reply: WireReply;
  /** When it came, which is before all that it led to; the machine's time. */
  readonly beganAtMs: number;
  readonly durationMs: number;
}

/** Of a text so much is kept. */
const mostCharacters = 16_384;
/** Of a longer one nothing: strangers send a megabyte at a time, and all of it had to be searched for card numbers. */
const mostMasked = 65_536;

/** Headers that a call is understood by. None of them is a secret; what others hold nobody knows. */
const shownHeaders = ['client-id', 'request-time', 'signature', 'content-type', 'user-agent'];

/**
 * Records a call of a merchant that is known, with what is secret masked. Who did not prove who he is may fill nobody's log:
 * of such calls a few a minute are recorded for each merchant.
 */
export async function recordCall(context: Context, takeRefusal: TakeTurn, call: AnsweredCall): Promise<void> {
  const { request, reply, beganAtMs } = call;
  const clientId = reply.headers['client-id'] ?? headerOf(request.headers, 'client-id');
  const merchant = clientId === undefined ? undefined : await context.merchantKeys(clientId);
  if (!merchant) return;
  const answer = readAnswer(reply.body);
  const isRefused = isUnproven(answer.resultCode);
  if (isRefused && !takeRefusal(merchant.clientId, context.machineClock.nowMs())) return;
  const began = { nowMs: () => beganAtMs };
  const { clock } = await merchantContext({ ...context, clock: began, machineClock: began }, merchant);
  context.activity.record({
    kind: 'API_CALL',
    clientId: merchant.clientId,
    atMs: clock.nowMs(),
    name: methodAt(request.path) ?? 'unknown',
    resultCode: answer.resultCode,
    resultStatus: answer.resultStatus,
    ...(isRefused ? {} : idsIn(request.body, reply.body)),
    details: {
      ...detailsOf(call),
      ...(isRefused ? { refusal: answer.resultMessage, ...findingOf(context, merchant, request) } : {}),
    },
  });
}

function detailsOf({ request, reply, durationMs }: AnsweredCall): ApiCallDetails {
  const { body } = request;
  return {
    httpMethod: request.method,
    path: maskedText(request.path.slice(0, 2048)),
    from: request.address,
    requestHeaders: headersOf(request.headers),
    requestBody: kept(body === 'TOO_LARGE' ? '' : body.toString('utf8')),
    responseBody: kept(reply.body),
    durationMs,
  };
}

/** Nothing of a call that was to be proved by an API key. */
function findingOf(
  { machineClock }: Context,
  merchant: MerchantKeys,
  request: WireRequest,
): Pick<ApiCallDetails, 'signature'> {
  if (request.headers.has('authorization')) return {};
  const signature = explainRefusal(request, merchant, machineClock.nowMs());
  if (!signature) return {};
  const { signedInstead } = signature;
  return { signature: { ...signature, ...(signedInstead && { signedInstead: cut(signedInstead) }) } };
}

/** Masked first: what is cut in two is not known any more. */
function kept(text: string): string {
  if (text.length > mostMasked) return `(${text.length} characters)`;
  return cut(maskedMessage(text));
}

function cut(shown: string): string {
  return shown.length > mostCharacters ? `${shown.slice(0, mostCharacters)}…` : shown;
}

function headersOf(headers: HeaderLines): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const name of shownHeaders) {
    const value = headerOf(headers, name);
    // A signature is base64, in which digits mean nothing; a time is digits.
    const isPlain = name === 'signature' || name === 'request-time';
    if (value !== undefined) shown[name] = (isPlain ? value : maskedText(value)).slice(0, 2048);
  }
  const isKeyed = headers.has('authorization');
  return isKeyed ? { ...shown, authorization: 'Bearer ****' } : shown;
}

const answerSchema = z.object({
  result: z.object({ resultCode: z.string(), resultStatus: z.string(), resultMessage: z.string() }),
});

/** An answer that a fault of the sandbox made has no result: nobody knows what came of the call. */
function readAnswer(body: string): z.infer<typeof answerSchema>['result'] {
  const read = answerSchema.safeParse(fieldsOf(body));
  return read.data?.result ?? { resultCode: 'NO_RESULT', resultStatus: 'U', resultMessage: '' };
}

/** What a call names of a payment or a vaulting. What would be masked is not kept as an id either. */
function idsIn(
  request: WireRequest['body'],
  reply: string,
): Pick<ActivityEntry, 'paymentRequestId' | 'paymentId' | 'vaultingRequestId'> {
  const named = { ...(request === 'TOO_LARGE' ? {} : fieldsOf(request.toString('utf8'))) };
  const told = fieldsOf(reply);
  return {
    paymentRequestId: idOf(named['paymentRequestId']) ?? idOf(told['paymentRequestId']),
    paymentId: idOf(named['paymentId']) ?? idOf(told['paymentId']),
    vaultingRequestId: idOf(named['vaultingRequestId']),
  };
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 64 || value.includes('\0')) return undefined;
  return maskedText(value) === value ? value : undefined;
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
