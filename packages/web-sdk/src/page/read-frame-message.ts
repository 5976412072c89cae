import { flagAt, numberAt, recordAt, textAt } from '../shared/guards.js';
import type { Envelope } from '../shared/envelope.js';
import type { FrameMessage } from '@tillgate/contract/frame';
import type { MerchantEvent } from './options.js';
import { readPageTexts } from './page-texts.js';

/** A message of the frame, as the page trusts it: codes are any text, since newer frames may know more of them. */
export type ReceivedMessage =
  | Exclude<FrameMessage, { type: 'event' | 'failed' }>
  | { type: 'event'; event: MerchantEvent }
  | { type: 'failed'; code: string; message: string; result?: Record<string, unknown> };

type Reader = (fields: Record<string, unknown>) => ReceivedMessage | undefined;

const readers = new Map<string, Reader>([
  ['launched', readLaunched],
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
  ['redirect', readRedirect],
]);

/** Undefined for types that we do not know and for messages of the wrong shape. */
export function readFrameMessage({ type, fields }: Envelope): ReceivedMessage | undefined {
  return readers.get(type)?.(fields);
}

function withTexts(
  fields: Record<string, unknown>,
  build: (code: string, message: string) => ReceivedMessage,
): ReceivedMessage | undefined {
  const code = textAt(fields, 'code');
  const message = textAt(fields, 'message');
  return code === undefined || message === undefined ? undefined : build(code, message);
}

function readLaunched(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const texts = readPageTexts(recordAt(fields, 'texts'));
  return texts && { type: 'launched', texts };
}

function readResized(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const heightPx = numberAt(fields, 'heightPx');
  return heightPx === undefined || heightPx <= 1 ? undefined : { type: 'resized', heightPx };
}

function readFormChanged(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const isEmpty = flagAt(fields, 'isEmpty');
  const isValid = flagAt(fields, 'isValid');
  if (isEmpty === undefined || isValid === undefined) return undefined;
  return { type: 'formChanged', brand: textAt(fields, 'brand'), isEmpty, isValid };
}

function readSubmission(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const state = textAt(fields, 'state');
  const isKnown = state === 'running' || state === 'ended' || state === 'unknown';
  return isKnown ? { type: 'submission', state } : undefined;
}

function readFailed(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const result = recordAt(fields, 'result');
  return withTexts(fields, (code, message) => ({
    type: 'failed',
    code,
    message,
    ...(result === undefined ? {} : { result }),
  }));
}

function readEvent(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const event = recordAt(fields, 'event');
  const code = event && textAt(event, 'code');
  if (event === undefined || code === undefined) return undefined;
  const message = textAt(event, 'message');
  const result = recordAt(event, 'result');
  return {
    type: 'event',
    event: {
      code,
      ...(message === undefined ? {} : { message }),
      ...(result === undefined ? {} : { result }),
    },
  };
}

function readSubmitAnswered(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const requestId = textAt(fields, 'requestId');
  if (requestId === undefined) return undefined;
  return withTexts(fields, (code, message) => ({ type: 'submitAnswered', requestId, code, message }));
}

function readRedirect(fields: Record<string, unknown>): ReceivedMessage | undefined {
  const url = textAt(fields, 'url');
  return url === undefined ? undefined : { type: 'redirect', url };
}
