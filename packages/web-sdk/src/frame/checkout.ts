import type {
  CheckoutRefusal,
  OpenSession,
  PaymentReport,
  PaymentReportResponse,
  SubmissionState,
  TypedCard,
} from '@tillgate/contract/frame';
import { loading } from '../shared/limits.js';
import type { Gateway, Lost } from './gateway.js';
import type { PageLink } from './page-link.js';
import { recoverReport, settledReport } from './inquiry.js';
import { isUnderway, phaseAfterOutcome, phaseAtFirst } from './report-phase.js';
import type { Phase } from './phase.js';
import { errorEventOf, eventOf, openOutcomeEvent } from './report-events.js';
import { closesSession, isCardFault, isUnknownOutcome } from './refusal.js';

/** The answer to a submission: an acknowledgement, not the payment's result. */
export interface Acknowledgement {
  code: string;
  message: string;
}

export interface CheckoutPorts {
  gateway: Gateway;
  link: PageLink;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
  isOnline: () => boolean;
}

const longestTimerMs = 2 ** 31 - 1;
const expiry = { code: 'INQUIRY_PAYMENT_SESSION_FAILED', message: 'The session expired.' };

/** One session in the frame: loads it, pays it, follows an open outcome, and tells the page what happened. */
export class Checkout {
  session: OpenSession | undefined;
  phase: Phase = { name: 'loading' };
  onChange: () => void = () => undefined;

  /** A submission's reply was lost: before the next one, the gateway is asked what became of it. */
  private isOutcomeUnknown = false;
  /** An attempt of this session was reported before, so that a failed report may be of that one. */
  private hasReport = false;

  constructor(private readonly ports: CheckoutPorts) {}

  async load(): Promise<void> {
    const reply = await this.loadSession();
    if (reply.kind === 'lost') {
      this.enter({ name: 'closed', reason: 'unreachable', ...unreachable });
    } else if (reply.kind === 'refused') {
      const { code, message } = reply;
      this.enter({ name: 'closed', reason: closesSession(code) ? 'expired' : 'refused', code, message });
    } else {
      this.session = reply;
      this.hasReport = reply.report !== undefined;
      void this.expireAfter(reply.expiresInMs);
      this.enter(phaseAtFirst(reply.report));
    }
  }

  /** The buyer asks for another try after a load that failed. */
  reload(): void {
    this.ports.link.post({ type: 'reloading' });
    this.enter({ name: 'loading' });
    void this.load();
  }

  /** Tells the page how loading ended. Called once the first picture is drawn, so that no gap shows. */
  announce(): void {
    const { link } = this.ports;
    const { phase } = this;
    if (phase.name === 'closed') {
      link.post({ type: 'failed', ...(phase.reason === 'unreachable' ? unreachable : errorEventOf(phase)) });
      return;
    }
    link.post({ type: 'rendered' });
    const report = this.session?.report;
    if (!report || phase.name === 'open') return;
    this.tellSubmission('running');
    void this.follow(report);
  }

  /** Pays with a card. Resolves when the gateway answered, which may be before the outcome is known. */
  async pay(card: TypedCard): Promise<Acknowledgement> {
    if (this.phase.name !== 'open') return this.rejectSubmission();
    if (!this.ports.isOnline()) return this.reportLoss();
    this.tellSubmission('running');
    this.enter({ name: 'submitting' });
    const reply = await this.submit(card);
    if (reply.kind === 'lost') return this.reopenAfterLoss();
    if (reply.kind === 'refused') return this.reopenAfterRefusal(reply);
    void this.follow(reply);
    return { code: 'SUCCESS', message: reply.paymentResultMessage };
  }

  /** Answers a submission that cannot be: by what ended the form, or as a repetition of one that runs or succeeded. */
  rejectSubmission(): Acknowledgement {
    const { phase } = this;
    if (phase.name === 'closed') return { code: phase.code, message: phase.message };
    const message = 'A submission runs or ended already.';
    this.ports.link.event({ code: 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR', message });
    return { code: 'REPEAT_REQ_REJECT', message };
  }

  private async loadSession(): Promise<OpenSession | CheckoutRefusal | Lost> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.ports.gateway.loadSession();
      if (reply.kind !== 'lost' || attempt === loading.attempts) return reply;
      await this.ports.wait(loading.pauseMs);
    }
  }

  private async submit(card: TypedCard): Promise<PaymentReportResponse | Lost> {
    if (this.isOutcomeUnknown) {
      const earlier = await this.ports.gateway.readStatus();
      if (earlier.kind === 'lost' || isUnderway(earlier)) return earlier;
    }
    const reply = await this.ports.gateway.submitCard(card);
    if (reply.kind === 'report') {
      this.isOutcomeUnknown = false;
      return reply;
    }
    if (reply.kind === 'refused' && !isUnknownOutcome(reply.code)) return reply;
    this.isOutcomeUnknown = true;
    const recovered = await recoverReport(this.ports);
    // A failed report may be of an earlier attempt, with this one still on its way.
    if (recovered.kind === 'report' && !this.hasReport) this.isOutcomeUnknown = false;
    return recovered;
  }

  private async follow(first: PaymentReport): Promise<void> {
    this.hasReport = true;
    if (first.paymentStatus === 'PROCESSING') this.enter({ name: 'confirming' });
    const report = await settledReport(first, this.ports);
    if (isUnderway(report)) this.isOutcomeUnknown = false;
    this.ports.link.event(eventOf(report));
    this.tellOutcome();
    this.enter(phaseAfterOutcome(report));
    if (report.paymentStatus === 'SUCCESS' && report.redirectUrl !== '') {
      this.ports.link.post({ type: 'redirect', url: report.redirectUrl });
    }
  }

  private reopenAfterLoss(): Acknowledgement {
    const answer = this.reportLoss();
    this.tellOutcome();
    this.enter({ name: 'open', notice: { kind: 'unknownOutcome' } });
    return answer;
  }

  private reportLoss(): Acknowledgement {
    const answer = {
      code: 'SDK_SUBMIT_NETWORK_ERROR',
      message: 'The gateway could not be reached.',
    } as const;
    this.ports.link.event(answer);
    return answer;
  }

  private reopenAfterRefusal(refusal: CheckoutRefusal): Acknowledgement {
    const { code, message } = refusal;
    this.ports.link.event(
      isCardFault(code)
        ? { code: 'SDK_FORM_VERIFICATION_FAILED', message: `${code}: ${message}` }
        : errorEventOf(refusal),
    );
    this.tellOutcome();
    if (closesSession(code)) this.close({ code, message });
    else this.enter({ name: 'open', notice: { kind: 'declined', code } });
    return { code, message };
  }

  private async expireAfter(expiresInMs: number): Promise<void> {
    if (expiresInMs > longestTimerMs) return;
    await this.ports.wait(expiresInMs);
    // A payment that was sent in time may still end well; the gateway decides about it.
    if (this.phase.name !== 'open') return;
    if (!this.isOutcomeUnknown) this.ports.link.event(errorEventOf(expiry));
    this.close(expiry);
  }

  /** The session is over. A buyer whose payment may have gone through is not told to pay again. */
  private close(why: { code: string; message: string }): void {
    if (!this.isOutcomeUnknown) {
      this.enter({ name: 'closed', reason: 'expired', ...why });
      return;
    }
    this.ports.link.event(openOutcomeEvent);
    this.enter({ name: 'unsettled' });
  }

  private tellOutcome(): void {
    this.tellSubmission(this.isOutcomeUnknown ? 'unknown' : 'ended');
  }

  private tellSubmission(state: SubmissionState): void {
    this.ports.link.post({ type: 'submission', state });
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.onChange();
  }
}

const unreachable = {
  code: 'SDK_CREATECOMPONENT_ERROR',
  message: 'The gateway could not be reached.',
} as const;
