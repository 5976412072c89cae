import type { SubmissionState } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import {
  advance,
  isOutcomeOpen,
  leavingCode,
  losesByLeaving,
  noProgress,
  type Progress,
} from './progress.js';
import type { ReceivedMessage } from './read-frame-message.js';

const after = (...messages: ReceivedMessage[]): Progress => messages.reduce(advance, noProgress);
const typed: ReceivedMessage = { type: 'formChanged', isEmpty: false };
const submission = (state: SubmissionState): ReceivedMessage => ({ type: 'submission', state });
const event = (code: string): ReceivedMessage => ({ type: 'event', event: { code } });

describe('leaving', () => {
  it('an untouched form is let go and cancels', () => {
    expect(losesByLeaving(after())).toBe(false);
    expect(leavingCode(after())).toBe('SDK_PAYMENT_CANCEL');
  });

  it('a typed form asks first and cancels', () => {
    expect(losesByLeaving(after(typed))).toBe(true);
    expect(leavingCode(after(typed))).toBe('SDK_PAYMENT_CANCEL');
  });

  it('a running submission asks first and is left processing', () => {
    const progress = after(typed, submission('running'));
    expect(losesByLeaving(progress)).toBe(true);
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_PROCESSING');
  });

  it.each(['SDK_PAYMENT_SUCCESSFUL', 'SDK_PAYMENT_PROCESSING'])(
    'after %s nothing is asked or told',
    (code) => {
      const progress = after(typed, submission('running'), event(code), submission('ended'));
      expect(losesByLeaving(progress)).toBe(false);
      expect(leavingCode(progress)).toBeUndefined();
    },
  );

  it('a submission whose reply was lost is never called cancelled', () => {
    const progress = after(
      typed,
      submission('running'),
      event('SDK_SUBMIT_NETWORK_ERROR'),
      submission('unknown'),
    );
    expect(losesByLeaving(progress)).toBe(true);
    expect(isOutcomeOpen(progress)).toBe(true);
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_PROCESSING');
  });

  it('a submission that never left the browser is called cancelled', () => {
    expect(leavingCode(after(typed, event('SDK_SUBMIT_NETWORK_ERROR')))).toBe('SDK_PAYMENT_CANCEL');
  });

  it('an unknown outcome is closed by a report', () => {
    const lost = [typed, submission('running'), submission('unknown'), submission('running')];
    expect(leavingCode(after(...lost, event('SDK_PAYMENT_SUCCESSFUL')))).toBeUndefined();
    const declined = after(...lost, event('SDK_PAYMENT_FAIL'), submission('ended'));
    expect(leavingCode(declined)).toBe('SDK_PAYMENT_CANCEL');
  });

  it('after a failure the form may be kept, and leaving it cancels', () => {
    const progress = after(typed, submission('running'), event('SDK_PAYMENT_FAIL'), submission('ended'));
    expect(losesByLeaving(progress)).toBe(true);
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_CANCEL');
  });

  it('a new submission after a failure is left processing again', () => {
    const progress = after(typed, event('SDK_PAYMENT_FAIL'), submission('running'));
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_PROCESSING');
  });

  it('a form that never came tells nothing more, until it is loaded again', () => {
    const failed: ReceivedMessage = { type: 'failed', code: 'SDK_PAYMENT_ERROR', message: '' };
    expect(leavingCode(after(failed))).toBeUndefined();
    expect(leavingCode(after(failed, { type: 'reloading' }))).toBe('SDK_PAYMENT_CANCEL');
  });
});
