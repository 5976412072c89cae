import type {
  BeforeSubmitVerdict,
  FrameMessage,
  OpenSession,
  OpenVaulting,
  PaymentReport,
  StoredCardChoice,
  VaultingReport,
} from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';
import type { Gateway, Lost } from './gateway.js';

type LoadReply = Awaited<ReturnType<Gateway['loadSession']>>;
type StatusReply = Awaited<ReturnType<Gateway['readStatus']>>;

const card = {
  card: { number: '4111111111111111', expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A' },
};
const lost: Lost = { kind: 'lost' };
const nothingYet: StatusReply = { kind: 'refused', code: 'ORDER_NOT_EXIST', message: '' };
const session: OpenSession = {
  kind: 'open',
  merchantName: 'Shop',
  orderDescription: 'Order',
  amount: { currency: 'SGD', value: '4200', exponent: 2 },
  acceptedBrands: [],
  asksBillingAddress: false,
  asksToSaveCard: false,
  storedCards: [],
  allowsNewCard: true,
  expiresInMs: 3_600_000,
};
const vaulting: OpenVaulting = {
  kind: 'openVaulting',
  merchantName: 'Shop',
  acceptedBrands: [],
  asksBillingAddress: false,
  expiresInMs: 3_600_000,
};

function report(
  paymentStatus: PaymentReport['paymentStatus'],
  paymentResultCode: string = paymentStatus,
): PaymentReport {
  const redirectUrl = 'https://shop.example/result';
  const canRetry = paymentStatus === 'FAIL';
  return {
    kind: 'report',
    paymentStatus,
    paymentResultCode,
    paymentResultMessage: '',
    canRetry,
    redirectUrl,
  };
}

function vaultingReport(
  vaultingStatus: VaultingReport['vaultingStatus'],
  vaultingResultCode: string,
  canRetry = false,
): VaultingReport {
  return {
    kind: 'vaulting',
    vaultingStatus,
    vaultingResultCode,
    vaultingResultMessage: '',
    canRetry,
    redirectUrl: '',
  };
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve: () => resolve() };
}

/** A checkout over a gateway that answers from lists, with a clock that waits no real time. */
async function open({
  submits = [],
  statuses = [],
  load = session,
  loads = [],
  isOnline = true,
  isRemoved = true,
  verdict = 'IGNORE',
  methodEnd = report('SUCCESS'),
  challengeEnd = report('SUCCESS'),
}: Script) {
  const posted: FrameMessage[] = [];
  const calls: string[] = [];
  let nowMs = 0;
  const sessionEnd = deferred();
  const gateway: Gateway = {
    loadSession: () => {
      calls.push('loadSession');
      return Promise.resolve(loads.shift() ?? load);
    },
    submitCard: () => {
      calls.push('submitCard');
      return Promise.resolve(submits.shift() ?? lost);
    },
    lookUpCard: () => Promise.resolve(lost),
    removeStoredCard: () => Promise.resolve(isRemoved ? { kind: 'removed' } : lost),
    leaveChallenge: () => Promise.resolve(lost),
    readStatus: () => {
      calls.push('readStatus');
      return Promise.resolve(statuses.length > 1 ? (statuses.shift() ?? lost) : (statuses[0] ?? lost));
    },
  };
  const checkout = new Checkout({
    gateway,
    runMethodPage: () => {
      calls.push('method');
      return Promise.resolve(methodEnd);
    },
    challenge: {
      follow: () => {
        calls.push('challenge');
        return Promise.resolve(challengeEnd);
      },
    },
    link: {
      post: (message) => posted.push(message),
      event: (event) => posted.push({ type: 'event', event }),
    },
    // Only the end of the session is a minute or more away.
    wait: (ms) => (ms >= 60_000 ? sessionEnd.promise : Promise.resolve(void (nowMs += ms))),
    nowMs: () => nowMs,
    isOnline: () => isOnline,
    askPage: () => Promise.resolve(verdict),
  });
  await checkout.load();
  checkout.announce();
  calls.length = 0;
  const events = () => posted.flatMap((message) => (message.type === 'event' ? [message.event.code] : []));
  return { checkout, posted, calls, events, expire: sessionEnd.resolve };
}

interface Script {
  submits?: StatusReply[];
  statuses?: StatusReply[];
  load?: LoadReply;
  /** Answers before `load`. */
  loads?: LoadReply[];
  isOnline?: boolean;
  isRemoved?: boolean;
  /** The report after the issuer's method page. */
  methodEnd?: PaymentReport;
  /** The report after a challenge. */
  challengeEnd?: PaymentReport;
  /** What the page answers before a submission. */
  verdict?: BeforeSubmitVerdict | Promise<BeforeSubmitVerdict>;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Checkout', () => {
  it('tells of a success, then sends the buyer back', async () => {
    const { checkout, posted, events } = await open({ submits: [report('SUCCESS')] });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SUCCESS' });
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
    expect(posted.at(-1)).toEqual({ type: 'redirect', url: 'https://shop.example/result' });
    expect(checkout.phase.name).toBe('done');
  });

  it('opens the form again after a decline', async () => {
    const { checkout, events } = await open({ submits: [report('FAIL', 'DO_NOT_HONOR')] });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SUCCESS' });
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_RETRY']);
    expect(checkout.phase).toEqual({ name: 'open', notice: { kind: 'declined', code: 'DO_NOT_HONOR' } });
  });

  it('ends the form after a decline that is final', async () => {
    const final = { ...report('FAIL', 'DO_NOT_HONOR'), canRetry: false };
    const { checkout, events } = await open({ submits: [final] });
    await checkout.pay(card);
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_FAIL']);
    expect(checkout.phase).toMatchObject({ name: 'closed', reason: 'declined' });
  });

  it.each(['CANCEL', 'ERROR', 'TIMEOUT'] as const)(
    'sends nothing and stays open where the page answers %s',
    async (verdict) => {
      const { checkout, posted, calls } = await open({ verdict });
      expect(await checkout.pay(card)).toMatchObject({ code: 'PROCESS_FAIL', isUnsent: true });
      expect(calls).toEqual([]);
      expect(checkout.phase).toEqual({ name: 'open', notice: undefined });
      expect(posted).toEqual([{ type: 'rendered' }]);
    },
  );

  it('sends where the page answers CONTINUE', async () => {
    const { checkout, calls } = await open({ verdict: 'CONTINUE', submits: [report('SUCCESS')] });
    await checkout.pay(card);
    expect(calls).toEqual(['submitCard']);
  });

  it('stores a card with the same events, and lets the buyer try another one', async () => {
    const declined = vaultingReport('PROCESSING', 'DO_NOT_HONOR', true);
    const stored = vaultingReport('SUCCESS', 'SUCCESS');
    const { checkout, posted, events } = await open({ load: vaulting, submits: [declined, stored] });
    await checkout.pay(card);
    await settled();
    expect(checkout.phase).toEqual({ name: 'open', notice: { kind: 'declined', code: 'DO_NOT_HONOR' } });
    await checkout.pay(card);
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_RETRY', 'SDK_PAYMENT_SUCCESSFUL']);
    expect(checkout.phase.name).toBe('done');
    expect(posted.filter(({ type }) => type === 'redirect')).toEqual([]);
  });

  it('asks what became of a card whose storing was not answered', async () => {
    const statuses = [
      vaultingReport('PROCESSING', 'UNKNOWN_EXCEPTION'),
      vaultingReport('SUCCESS', 'SUCCESS'),
    ];
    const { checkout, calls, events } = await open({ load: vaulting, submits: [lost], statuses });
    await checkout.pay(card);
    await settled();
    expect(calls).toEqual(['submitCard', 'readStatus', 'readStatus']);
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
  });

  it('takes a stored card out of the list once the gateway did', async () => {
    const stored: StoredCardChoice = {
      cardId: 'one',
      brand: 'VISA',
      lastFour: '1111',
      expiryMonth: '12',
      expiryYear: '30',
      isExpired: false,
    };
    const load = { ...session, storedCards: [stored, { ...stored, cardId: 'two' }] };
    const kept = await open({ load, isRemoved: false });
    expect(await kept.checkout.removeStoredCard('one')).toBe(false);
    expect(kept.checkout.session).toEqual(load);
    const { checkout } = await open({ load });
    expect(await checkout.removeStoredCard('one')).toBe(true);
    expect(checkout.session).toMatchObject({ storedCards: [{ cardId: 'two' }] });
  });

  it('closes once the page let go of a submission whose session ended meanwhile', async () => {
    const asking = deferred();
    const { checkout, events, expire } = await open({
      verdict: asking.promise.then(() => 'CANCEL' as const),
    });
    const answer = checkout.pay(card);
    expire();
    await settled();
    expect(checkout.phase.name).toBe('submitting');
    asking.resolve();
    await answer;
    expect(checkout.phase).toMatchObject({ name: 'closed', reason: 'expired' });
    expect(events()).toEqual(['SDK_PAYMENT_ERROR']);
  });

  it('asks until a processing payment is settled', async () => {
    const statuses = [report('PROCESSING'), lost, report('SUCCESS')];
    const { checkout, events } = await open({ submits: [report('PROCESSING')], statuses });
    await checkout.pay(card);
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
  });

  it('has the buyer answer a challenge before it asks on', async () => {
    const challenged = { ...report('PROCESSING'), challenge: { url: '/checkout/challenge/1' } };
    const { checkout, calls, events } = await open({
      submits: [challenged],
      challengeEnd: report('PROCESSING'),
      statuses: [report('SUCCESS')],
    });
    const phases: string[] = [];
    checkout.onChange = () => phases.push(checkout.phase.name);
    await checkout.pay(card);
    await settled();
    expect(phases).toEqual(['submitting', 'challenge', 'confirming', 'done']);
    expect(calls).toEqual(['submitCard', 'challenge', 'readStatus']);
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
  });

  it('lets the issuer know the browser first, and then has the buyer answer', async () => {
    const unknown = { ...report('PROCESSING'), method: { url: '/checkout/method/1' } };
    const challenged = { ...report('PROCESSING'), challenge: { url: '/checkout/challenge/1' } };
    const { checkout, calls } = await open({ submits: [unknown], methodEnd: challenged });
    const phases: string[] = [];
    checkout.onChange = () => phases.push(checkout.phase.name);
    await checkout.pay(card);
    await settled();
    expect(phases).toEqual(['submitting', 'challenge', 'done']);
    expect(calls).toEqual(['submitCard', 'method', 'challenge']);
  });

  it('resumes a challenge that runs when the form is loaded again', async () => {
    const load = {
      ...session,
      report: { ...report('PROCESSING'), challenge: { url: '/checkout/challenge/1' } },
    };
    const { checkout, events } = await open({ load });
    await settled();
    expect(checkout.phase).toEqual({ name: 'done' });
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
  });

  it('stops asking after a minute and says that it is processing', async () => {
    const { checkout, calls, events } = await open({
      submits: [report('PROCESSING')],
      statuses: [report('PROCESSING')],
    });
    await checkout.pay(card);
    await settled();
    expect(events()).toEqual(['SDK_PAYMENT_PROCESSING']);
    expect(calls.filter((call) => call === 'readStatus')).toHaveLength(40);
    expect(checkout.phase.name).toBe('unsettled');
  });

  it('asks what became of a submission whose reply was lost', async () => {
    const { checkout, calls, events } = await open({ submits: [lost], statuses: [report('SUCCESS')] });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SUCCESS' });
    await settled();
    expect(calls).toEqual(['submitCard', 'readStatus']);
    expect(events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);
  });

  it('asks first when the outcome of the submission before is still unknown, and never submits twice over it', async () => {
    const statuses = [lost, lost, lost, report('PROCESSING'), report('SUCCESS')];
    const { checkout, calls, events } = await open({ submits: [lost], statuses });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SDK_SUBMIT_NETWORK_ERROR' });
    expect(checkout.phase).toEqual({ name: 'open', notice: { kind: 'unknownOutcome' } });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SUCCESS' });
    await settled();
    expect(calls.filter((call) => call === 'submitCard')).toHaveLength(1);
    expect(events()).toEqual(['SDK_SUBMIT_NETWORK_ERROR', 'SDK_PAYMENT_SUCCESSFUL']);
  });

  it('sends nothing while offline', async () => {
    const { checkout, calls } = await open({ isOnline: false });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SDK_SUBMIT_NETWORK_ERROR' });
    expect(calls).toEqual([]);
    expect(checkout.phase.name).toBe('open');
  });

  it('submits again once it is sure that nothing arrived', async () => {
    const { checkout, calls } = await open({ submits: [lost, report('SUCCESS')], statuses: [nothingYet] });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SDK_SUBMIT_NETWORK_ERROR' });
    expect(await checkout.pay(card)).toMatchObject({ code: 'SUCCESS' });
    expect(calls.filter((call) => call === 'submitCard')).toHaveLength(2);
  });

  it('refuses a second submission while one runs', async () => {
    const { checkout, events } = await open({ submits: [report('SUCCESS')] });
    const first = checkout.pay(card);
    expect(await checkout.pay(card)).toMatchObject({ code: 'REPEAT_REQ_REJECT' });
    expect(await first).toMatchObject({ code: 'SUCCESS' });
    expect(events()).toContain('SDK_DUPLICATE_SUBMISSION_BEHAVIOR');
  });

  it.each([
    ['INQUIRY_PAYMENT_SESSION_FAILED', 'expired', 'SDK_PAYMENT_ERROR'],
    ['PARAM_ILLEGAL', 'refused', 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['ACCESS_DENIED', 'refused', 'SDK_PAYMENT_ERROR'],
  ])('draws a session refused with %s as %s, and tells %s', async (code, reason, eventCode) => {
    const { checkout, posted } = await open({ load: { kind: 'refused', code, message: 'm' } });
    expect(checkout.phase).toMatchObject({ name: 'closed', reason });
    expect(posted).toEqual([
      {
        type: 'failed',
        code: eventCode,
        message: `${code}: m`,
        result: {
          result: { resultCode: code, resultStatus: 'F', resultMessage: 'm' },
          paymentResultCode: code,
          paymentResultMessage: 'm',
        },
      },
    ]);
    expect(await checkout.pay(card)).toEqual({ code, message: 'm' });
  });

  it('calls a gateway that is unreachable twice a failed creation, and loads again when asked', async () => {
    const { checkout, posted } = await open({ loads: [lost, lost] });
    expect(posted).toMatchObject([{ type: 'failed', code: 'SDK_CREATECOMPONENT_ERROR' }]);
    checkout.reload();
    await settled();
    checkout.announce();
    expect(posted.slice(1)).toEqual([{ type: 'reloading' }, { type: 'rendered' }]);
  });

  it('loads once more where the first reply was lost', async () => {
    const { posted } = await open({ loads: [lost] });
    expect(posted).toEqual([{ type: 'rendered' }]);
  });

  it('tells the page that an outcome is unknown until a report closes it', async () => {
    const { checkout, posted } = await open({
      submits: [lost, report('SUCCESS')],
      statuses: [lost, lost, lost, nothingYet],
    });
    const state = () => posted.flatMap((message) => (message.type === 'submission' ? [message.state] : []));
    await checkout.pay(card);
    expect(state()).toEqual(['running', 'unknown']);
    await checkout.pay(card);
    await settled();
    expect(state()).toEqual(['running', 'unknown', 'running', 'ended']);
  });

  it('keeps an outcome unknown where the failed report may be of the attempt before', async () => {
    const { checkout, posted } = await open({
      submits: [report('FAIL'), lost],
      statuses: [report('FAIL')],
    });
    await checkout.pay(card);
    await settled();
    expect(posted.at(-1)).toEqual({ type: 'submission', state: 'ended' });
    await checkout.pay(card);
    await settled();
    expect(posted.at(-1)).toEqual({ type: 'submission', state: 'unknown' });
  });

  it('answers a submission after the end by what ended the form', async () => {
    const { checkout, events, expire } = await open({});
    expire();
    await settled();
    expect(checkout.phase).toMatchObject({ name: 'closed', reason: 'expired' });
    expect(await checkout.pay(card)).toMatchObject({ code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
    expect(events()).toEqual(['SDK_PAYMENT_ERROR']);

    const final = { ...report('FAIL', 'RISK_REJECT'), canRetry: false };
    const declined = await open({ submits: [final] });
    await declined.checkout.pay(card);
    await settled();
    expect(await declined.checkout.pay(card)).toMatchObject({ code: 'RISK_REJECT' });
  });

  it('does not send a buyer whose payment may have gone through to pay again when the session expires', async () => {
    const { checkout, events, expire } = await open({ submits: [lost] });
    await checkout.pay(card);
    expire();
    await settled();
    expect(checkout.phase).toEqual({ name: 'unsettled' });
    expect(events()).toEqual(['SDK_SUBMIT_NETWORK_ERROR', 'SDK_PAYMENT_PROCESSING']);
  });

  it('shows the success of an earlier attempt, and an open form after a failed one', async () => {
    const paid = await open({ load: { ...session, report: report('SUCCESS') } });
    expect(paid.checkout.phase.name).toBe('done');
    expect(paid.posted[0]).toEqual({ type: 'rendered' });
    await settled();
    expect(paid.events()).toEqual(['SDK_PAYMENT_SUCCESSFUL']);

    const declined = await open({ load: { ...session, report: report('FAIL') } });
    expect(declined.checkout.phase).toEqual({ name: 'open', notice: undefined });
    expect(declined.events()).toEqual([]);
  });
});
