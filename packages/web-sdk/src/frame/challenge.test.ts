import type { FrameMessage, PaymentReport } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { Challenge, isChallenged } from './challenge.js';
import type { Lost } from './gateway.js';

const processing: PaymentReport = {
  kind: 'report',
  paymentStatus: 'PROCESSING',
  paymentResultCode: 'PAYMENT_IN_PROCESS',
  paymentResultMessage: '',
  canRetry: false,
  redirectUrl: '',
};
const challenged = { ...processing, challenge: { url: '/checkout/challenge/1' } };
const paid: PaymentReport = { ...processing, paymentStatus: 'SUCCESS', paymentResultCode: 'SUCCESS' };
const failed: PaymentReport = { ...processing, paymentStatus: 'FAIL', canRetry: true };

/** A challenge of a gateway that answers from a list, and then as it did last; waits end when the test lets them. */
function open(replies: (PaymentReport | Lost)[]) {
  const posted: FrameMessage[] = [];
  const calls: string[] = [];
  const waits: (() => void)[] = [];
  let nowMs = 0;
  let over: () => void = () => undefined;
  let isListening = false;
  const answer = (name: string) => () => {
    calls.push(name);
    return Promise.resolve(replies.length > 1 ? (replies.shift() ?? processing) : (replies[0] ?? processing));
  };
  const challenge = new Challenge({
    gateway: { readStatus: answer('readStatus'), leaveChallenge: answer('leaveChallenge') },
    link: {
      post: (message) => posted.push(message),
      event: (event) => posted.push({ type: 'event', event }),
    },
    wait: (ms) =>
      new Promise((resolve) => {
        waits.push(() => {
          nowMs += ms;
          resolve();
        });
      }),
    nowMs: () => nowMs,
    addressOf: (path) => `https://pay.example${path}`,
    onOver: (heard) => {
      over = heard;
      isListening = true;
      return () => (isListening = false);
    },
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    challenge,
    posted,
    calls,
    over: () => over(),
    isListening: () => isListening,
    /** Lets the time pass in which nothing is asked. */
    pass: async () => {
      await turn();
      for (const end of waits.splice(0)) end();
      await turn();
    },
  };
}

describe('the window of a challenge', () => {
  it('is opened, told to the merchant, and closed when the buyer is through', async () => {
    const { challenge, posted, over, isListening } = open([paid]);
    const ended = challenge.follow(challenged);
    expect(posted).toEqual([
      { type: 'event', event: { code: 'SDK_PAYMENT_CHALLENGE' } },
      { type: 'challengeOpened', url: 'https://pay.example/checkout/challenge/1' },
    ]);
    over();
    expect(await ended).toEqual(paid);
    expect(posted.at(-1)).toEqual({ type: 'challengeEnded' });
    expect(isListening()).toBe(false);
  });

  it('is closed also where nobody tells that the buyer is through', async () => {
    const { challenge, calls, pass } = open([challenged, { kind: 'lost' }, paid]);
    const ended = challenge.follow(challenged);
    for (let round = 0; round < 4; round += 1) await pass();
    expect(await ended).toEqual(paid);
    expect(calls).toEqual(['readStatus', 'readStatus', 'readStatus']);
  });

  it('that the buyer closes ends the attempt at the gateway, which is told until it hears it', async () => {
    const { challenge, calls, pass } = open([{ kind: 'lost' }, processing, failed]);
    const ended = challenge.follow(challenged);
    challenge.leave();
    for (let round = 0; round < 3; round += 1) await pass();
    expect(await ended).toEqual(failed);
    expect(calls).toEqual(['leaveChallenge', 'leaveChallenge', 'readStatus']);
  });

  it('does not stay open for ever', async () => {
    const { challenge, posted, pass } = open([challenged]);
    const ended = challenge.follow(challenged);
    for (let round = 0; round < 341; round += 1) await pass();
    expect(await ended).toEqual(challenged);
    expect(posted.at(-1)).toEqual({ type: 'challengeEnded' });
  });

  it('is for payments that wait for one', () => {
    expect([challenged, processing, paid].map(isChallenged)).toEqual([true, false, false]);
  });
});
