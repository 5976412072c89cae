import type { EventCode } from '@tillgate/contract/frame';
import type { ReceivedMessage } from './read-frame-message.js';

/** What the page must know of a payment to say what closing the form means. */
export interface Progress {
  isEmpty: boolean;
  isSubmitting: boolean;
  /** A result was told to the merchant, and no submission began since. */
  isReported: boolean;
  /** The result cannot be followed by another attempt here. */
  isFinal: boolean;
}

export const noProgress: Progress = { isEmpty: true, isSubmitting: false, isReported: false, isFinal: false };

const finalCodes: ReadonlySet<string> = new Set<EventCode>([
  'SDK_PAYMENT_SUCCESSFUL',
  'SDK_PAYMENT_PROCESSING',
]);
const repeatableCodes: ReadonlySet<string> = new Set<EventCode>(['SDK_PAYMENT_FAIL', 'SDK_PAYMENT_ERROR']);

export function advance(progress: Progress, message: ReceivedMessage): Progress {
  switch (message.type) {
    case 'formChanged':
      return { ...progress, isEmpty: message.isEmpty };
    case 'submitting':
      if (!message.isSubmitting) return { ...progress, isSubmitting: false };
      return { ...progress, isSubmitting: true, isReported: false, isFinal: false };
    case 'failed':
      return { ...progress, isReported: true, isFinal: true };
    case 'event':
      if (finalCodes.has(message.event.code)) return { ...progress, isReported: true, isFinal: true };
      return repeatableCodes.has(message.event.code) ? { ...progress, isReported: true } : progress;
    default:
      return progress;
  }
}

/** Whether leaving now would lose something, so that the buyer is asked first. */
export function losesByLeaving({ isEmpty, isSubmitting, isFinal }: Progress): boolean {
  return isSubmitting || (!isEmpty && !isFinal);
}

/** The event that tells the merchant what the buyer left behind; undefined where the result was told already. */
export function leavingCode({ isSubmitting, isReported }: Progress): EventCode | undefined {
  if (isSubmitting) return 'SDK_PAYMENT_PROCESSING';
  return isReported ? undefined : 'SDK_PAYMENT_CANCEL';
}
