import type { EventCode, SubmissionState } from '@tillgate/contract/frame';
import type { ReceivedMessage } from './read-frame-message.js';

/** What the page must know of a payment to say what closing the form means. */
export interface Progress {
  isEmpty: boolean;
  submission: SubmissionState;
  /** The result cannot be followed by another attempt here. */
  isFinal: boolean;
}

export const noProgress: Progress = { isEmpty: true, submission: 'ended', isFinal: false };

const finalCodes: readonly string[] = [
  'SDK_PAYMENT_SUCCESSFUL',
  'SDK_PAYMENT_PROCESSING',
] satisfies EventCode[];

export function advance(progress: Progress, message: ReceivedMessage): Progress {
  switch (message.type) {
    case 'formChanged':
      return { ...progress, isEmpty: message.isEmpty };
    case 'submission':
      return {
        ...progress,
        submission: message.state,
        isFinal: progress.isFinal && message.state === 'ended',
      };
    case 'failed':
      return { ...progress, isFinal: true };
    case 'reloading':
      return noProgress;
    case 'event':
      return finalCodes.includes(message.event.code)
        ? { ...progress, submission: 'ended', isFinal: true }
        : progress;
    default:
      return progress;
  }
}

/** Whether money may have moved without the merchant being told of an outcome. */
export function isOutcomeOpen({ submission }: Progress): boolean {
  return submission !== 'ended';
}

/** Whether leaving now would lose something, so that the buyer is asked first. */
export function losesByLeaving(progress: Progress): boolean {
  return isOutcomeOpen(progress) || (!progress.isEmpty && !progress.isFinal);
}

/**
 * The event that tells the merchant what the buyer left behind; undefined where the result was told already. A buyer
 * who leaves after a decline cancels: a merchant who listens to events only would not learn otherwise that the form
 * is gone.
 */
export function leavingCode(progress: Progress): EventCode | undefined {
  if (isOutcomeOpen(progress)) return 'SDK_PAYMENT_PROCESSING';
  return progress.isFinal ? undefined : 'SDK_PAYMENT_CANCEL';
}
