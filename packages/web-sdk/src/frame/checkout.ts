import type {
  CheckoutRefusal,
  OpenSession,
  PaymentReport,
  PaymentReportResponse,
  SubmitCardRequest,
} from '@tillgate/contract/frame';
import type { Gateway, Lost } from './gateway.js';
import type { PageLink } from './page-link.js';
import { recoverReport, settledReport } from './inquiry.js';
import { isUnderway, phaseAfterOutcome, phaseAtFirst } from './report-phase.js';
import type { Phase } from './phase.js';
import { eventOf } from './report-events.js';
import { closesSession, isCardFault, isUnknownOutcome } from './refusal.js';

type Card = SubmitCardRequest['card'];

/** The answer to a submission: an acknowledgement, not the payment's result. */
export interface Acknowledgement {
  code: string;
  message: string;
}

export interface CheckoutPorts {
  gateway: Gateway;
  link: PageLink;
  notRedirectAfterComplete: boolean;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
  isOnline: () => boolean;
}

const showSuccessMs = 800;
const longestTimerMs = 2 ** 31 - 1;

/** One session in the frame: loads it, pays it, follows an open outcome, and tells the page what happened. */
export class Checkout {
  session: OpenSession | undefined;
  phase: Phase = { name: 'loading' };
  onChange: () => void = () => undefined;

  /** A submission's reply was lost: before the next one, the gateway is asked what became of it. */
  private isOutcomeUnknown = false;

  constructor(private readonly ports: CheckoutPorts) {}

  async load(): Promise<void> {
    const reply = await this.ports.gateway.loadSession();
    if (reply.kind === 'lost') {
      this.enter({ name: 'closed', reason: 'unreachable', code: '' });
    } else if (reply.kind === 'refused') {
      const code = `${reply.code}: ${reply.message}`;
      this.enter({ name: 'closed', reason: closesSession(reply.code) ? 'expired' : 'refused', code });
    } else {
      this.session = reply;
      void this.expireAfter(reply.expiresInMs);
      this.enter(phaseAtFirst(reply.report));
    }
  }

  /** Tells the page how loading ended. Called once the first picture is drawn, so that no gap shows. */
  announce(): void {
    const { link } = this.ports;
    const { phase } = this;
    if (phase.name === 'closed') {
      const code = phase.reason === 'unreachable' ? 'SDK_CREATECOMPONENT_ERROR' : 'SDK_PAYMENT_ERROR';
      link.post({ type: 'failed', code, message: phase.code || 'The gateway could not be reached.' });
      return;
    }
    link.post({ type: 'rendered' });
    const report = this.session?.report;
    if (!report || phase.name === 'open') return;
    this.tellSubmitting(true);
    void this.follow(report);
  }

  /** Pays with a card. Resolves when the gateway answered, which may be before the outcome is known. */
  async pay(card: Card): Promise<Acknowledgement> {
    if (this.phase.name !== 'open') return this.rejectRepeat();
    if (!this.ports.isOnline()) return this.reportLoss();
    this.tellSubmitting(true);
    this.enter({ name: 'submitting' });
    const reply = await this.submit(card);
    if (reply.kind === 'lost') return this.reopenAfterLoss();
    if (reply.kind === 'refused') return this.reopenAfterRefusal(reply);
    void this.follow(reply);
    return { code: 'SUCCESS', message: reply.paymentResultMessage };
  }

  rejectRepeat(): Acknowledgement {
    const message = 'A submission runs or ended already.';
    this.ports.link.event({ code: 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR', message });
    return { code: 'REPEAT_REQ_REJECT', message };
  }

  private async submit(card: Card): Promise<PaymentReportResponse | Lost> {
    if (this.isOutcomeUnknown) {
      const earlier = await this.ports.gateway.readStatus();
      if (earlier.kind === 'lost' || isUnderway(earlier)) return earlier;
    }
    const reply = await this.ports.gateway.submitCard(card);
    const isKnown = reply.kind === 'report' || (reply.kind === 'refused' && !isUnknownOutcome(reply.code));
    if (isKnown) {
      this.isOutcomeUnknown = false;
      return reply;
    }
    // Even a failed report may be of an earlier attempt, with this one still on its way.
    this.isOutcomeUnknown = true;
    return recoverReport(this.ports);
  }

  private async follow(first: PaymentReport): Promise<void> {
    if (first.paymentStatus === 'PROCESSING') this.enter({ name: 'confirming' });
    const report = await settledReport(first, this.ports);
    this.ports.link.event(eventOf(report));
    this.tellSubmitting(false);
    this.enter(report.paymentStatus === 'PROCESSING' ? { name: 'unsettled' } : phaseAfterOutcome(report));
    if (report.paymentStatus === 'SUCCESS') await this.redirect(report.redirectUrl);
  }

  private async redirect(url: string): Promise<void> {
    if (this.ports.notRedirectAfterComplete || url === '') return;
    await this.ports.wait(showSuccessMs);
    this.ports.link.post({ type: 'redirect', url });
  }

  private reopenAfterLoss(): Acknowledgement {
    const answer = this.reportLoss();
    this.tellSubmitting(false);
    this.enter({ name: 'open', notice: { kind: 'lostConnection' } });
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

  private reopenAfterRefusal({ code, message }: CheckoutRefusal): Acknowledgement {
    this.ports.link.event({
      code: isCardFault(code) ? 'SDK_FORM_VERIFICATION_FAILED' : 'SDK_PAYMENT_ERROR',
      message: `${code}: ${message}`,
    });
    this.tellSubmitting(false);
    if (closesSession(code)) this.enter({ name: 'closed', reason: 'expired', code });
    else this.enter({ name: 'open', notice: { kind: 'declined', code } });
    return { code, message };
  }

  private async expireAfter(expiresInMs: number): Promise<void> {
    if (expiresInMs > longestTimerMs) return;
    await this.ports.wait(expiresInMs);
    // A payment that was sent in time may still end well; the gateway decides about it.
    if (this.phase.name !== 'open') return;
    this.enter({ name: 'closed', reason: 'expired', code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
    this.ports.link.event({
      code: 'SDK_PAYMENT_ERROR',
      message: 'INQUIRY_PAYMENT_SESSION_FAILED: The session expired.',
    });
  }

  private tellSubmitting(isSubmitting: boolean): void {
    this.ports.link.post({ type: 'submitting', isSubmitting });
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.onChange();
  }
}
