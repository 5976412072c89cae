import { describe, expect, it } from 'vitest';
import { advance, leavingCode, losesByLeaving, noProgress, type Progress } from './progress.js';
import type { ReceivedMessage } from './read-frame-message.js';

const after = (...messages: ReceivedMessage[]): Progress => messages.reduce(advance, noProgress);
const typed: ReceivedMessage = { type: 'formChanged', brand: 'VISA', isEmpty: false, isValid: false };
const submitting = (isSubmitting: boolean): ReceivedMessage => ({ type: 'submitting', isSubmitting });
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
    const progress = after(typed, submitting(true));
    expect(losesByLeaving(progress)).toBe(true);
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_PROCESSING');
  });

  it.each(['SDK_PAYMENT_SUCCESSFUL', 'SDK_PAYMENT_PROCESSING'])(
    'after %s nothing is asked or told',
    (code) => {
      const progress = after(typed, submitting(true), event(code), submitting(false));
      expect(losesByLeaving(progress)).toBe(false);
      expect(leavingCode(progress)).toBeUndefined();
    },
  );

  it('after a failure the form may be kept, and nothing is told twice', () => {
    const progress = after(typed, submitting(true), event('SDK_PAYMENT_FAIL'), submitting(false));
    expect(losesByLeaving(progress)).toBe(true);
    expect(leavingCode(progress)).toBeUndefined();
  });

  it('a new submission after a failure is left processing again', () => {
    const progress = after(typed, event('SDK_PAYMENT_FAIL'), submitting(true));
    expect(leavingCode(progress)).toBe('SDK_PAYMENT_PROCESSING');
  });

  it('a form that never came tells nothing more', () => {
    expect(leavingCode(after({ type: 'failed', code: 'SDK_PAYMENT_ERROR', message: '' }))).toBeUndefined();
  });
});
