import { flagAt, isRecord, numberAt, recordAt, textAt } from '../shared/guards.js';
import type { Envelope } from '../shared/envelope.js';
import type { FrameMessage, PageTexts } from '@tillgate/contract/frame';
import type { EventResult, MerchantEvent } from './events.js';
import { readPageTexts } from './page-texts.js';

/**
 * A message of the frame, as the page trusts it: codes are any text, since newer frames may know more of them. What the
 * page has no use for is left out.
 */
export type ReceivedMessage =
  | Exclude<FrameMessage, { type: 'event' | 'failed' | 'formChanged' }>
  | { type: 'formChanged'; isEmpty: boolean }
  | { type: 'event'; event: MerchantEvent }
  | { type: 'failed'; code: string; message: string; result?: EventResult };

type Reader = (fields: Record<string, unknown>) => ReceivedMessage | undefined;

const readers = new Map<string, Reader>([
  ['launched', (fields) => withPageTexts(fields, (texts) => ({ type: 'launched', texts }))],
  ['reworded', (fields) => withPageTexts(fields, (texts) => ({ type: 'reworded', texts }))],
  ['rendered', () => ({ type: 'rendered' })],
  ['closePressed', () => ({ type: 'closePressed' })],
  ['reloading', () => ({ type: 'reloading' })],
  ['failed', readFailed],
  ['log', (fields) => withTexts(fields, (code, message) => ({ type: 'log', code, message }))],
  ['resized', readResized],
  ['formChanged', readFormChanged],
  ['submission', readSubmission],
  ['event', readEvent],
  ['submitAnswered', readSubmitAnswered],
  ['validated', readValidated],
  [
    'beforeSubmit',
    (fields) => withText(fields, 'requestId', (requestId) => ({ type: 'beforeSubmit', requestId })),
  ],
  ['challengeOpened', (fields) => withText(fields, 'url', (url) => ({ type: 'challengeOpened', url }))],
  ['challengeEnded', () => ({ type: 'challengeEnded' })],
  ['redirect', (fields) => withText(fields, 'url', (url) => ({ type: 'redirect', url }))],
]);

/** Undefined for types that we do not know and for messages of the wrong shape. */
export function readFrameMessage({ type, fields }: Envelope): ReceivedMessage | undefined {
  return readers.get(type)?.(fields);
}

function withTexts(
  fields: Record<string, unknown>,
  build: (code: string, message: string) => ReceivedMessage,
): ReceivedMessage | undefined {
  return withText(fields, 'code', (code) => withText(fields, 'message', (message) => build(code, message)));
}

function withPageTexts(
  fields: Record<string, unknown>,
  build: (texts: PageTexts) => ReceivedMessage,
): ReceivedMessage | undefined {
  const texts = readPageTexts(recordAt(fields, 'texts'));
  return texts && build(texts);
}

function readResized(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const heightPx = numberAt(fields, 'heightPx');
  return heightPx === undefined || heightPx <= 1 ? undefined : { type: 'resized', heightPx };
}

function readFormChanged(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const isEmpty = flagAt(fields, 'isEmpty');
  return isEmpty === undefined ? undefined : { type: 'formChanged', isEmpty };
}

function readSubmission(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const state = textAt(fields, 'state');
  const isKnown = state === 'running' || state === 'ended' || state === 'unknown';
  return isKnown ? { type: 'submission', state } : undefined;
}

function readFailed(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const result = readResult(fields);
  return withTexts(fields, (code, message) => ({
    type: 'failed',
    code,
    message,
    ...(result && { result }),
  }));
}

function readEvent(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const event = recordAt(fields, 'event');
  const code = event && textAt(event, 'code');
  if (event === undefined || code === undefined) return undefined;
  const message = textAt(event, 'message');
  const result = readResult(event);
  return {
    type: 'event',
    event: { code, ...(message !== undefined && { message }), ...(result && { result }) },
  };
}

function readSubmitAnswered(fields: Record<string, unknown>): ReceivedMessage | undefined {
  return withText(fields, 'requestId', (requestId) =>
    withTexts(fields, (code, message) => ({ type: 'submitAnswered', requestId, code, message })),
  );
}

function readValidated(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const isValid = flagAt(fields, 'isValid');
  if (isValid === undefined) return undefined;
  return withText(fields, 'requestId', (requestId) => ({ type: 'validated', requestId, isValid }));
}

function withText(
  fields: Record<string, unknown>,
  key: string,
  build: (text: string) => ReceivedMessage | undefined,
): ReceivedMessage | undefined {
  const text = textAt(fields, key);
  return text === undefined ? undefined : build(text);
}

/** The `result` of an event: what handlers rely on most has its type, or it is left out. */
function readResult(fields: Record<string, unknown>): EventResult | undefined {
  const result = recordAt(fields, 'result');
  return result && isEventResult(result) ? result : undefined;
}

function isEventResult(result: Record<string, unknown>): result is Record<string, unknown> & EventResult {
  return (
    ['paymentStatus', 'paymentResultCode', 'paymentResultMessage'].every((key) =>
      /undefined|string/.test(typeof result[key]),
    ) &&
    ['result', 'cardPaymentResultInfo'].every((key) => result[key] === undefined || isRecord(result[key]))
  );
}
