import type {
  BeforeSubmitVerdict,
  CheckoutRefusal,
  LoadSessionResponse,
  OpenSession,
  OpenVaulting,
  SubmissionState,
} from '@tillgate/contract/frame';
import { loading } from '../shared/limits.js';
import { mayGoOn } from './before-submit.js';
import { isChallenged, type Challenge } from './challenge.js';
import type { CardSubmission, Lost } from './gateway.js';
import type { PageLink } from './page-link.js';
import { settledReport, type InquiryPorts } from './inquiry.js';
import { hasMethod, type MethodReport } from './method-page.js';
import type { Notice, Phase } from './phase.js';
import { closesSession, isCardFault } from './refusal.js';
import { reasonOf, standingOf, type Report } from './report.js';
import { errorEventOf, eventOf, loadErrorEventOf, openOutcomeEvent } from './report-events.js';
import { phaseAfterOutcome, phaseAtFirst } from './report-phase.js';
import { watchExpiry } from './session-expiry.js';
import { Submissions } from './submissions.js';

/** The answer to a submission: an acknowledgement, not the payment's result. */
export interface Acknowledgement {
  code: string;
  message: string;
}

export interface CheckoutPorts extends InquiryPorts {
  link: PageLink;
  challenge: Pick<Challenge, 'follow'>;
  /** Lets the issuer know the browser. Gives the report of then. */
  runMethodPage: (report: MethodReport) => Promise<Report>;
  isOnline: () => boolean;
  /** Asks the page whether a submission may go on. */
  askPage: () => Promise<BeforeSubmitVerdict>;
}

const expiry = { code: 'INQUIRY_PAYMENT_SESSION_FAILED', message: 'The session expired.' };

/** One session in the frame: loads it, submits cards, follows an open outcome, and tells the page what happened. */
export class Checkout {
  session: OpenSession | OpenVaulting | undefined;
  phase: Phase = { name: 'loading' };
  /** Present in the last minutes of the session. */
  minutesLeft: number | undefined;
  onChange: () => void = () => undefined;

  private readonly submissions: Submissions;
  private isExpired = false;

  constructor(private readonly ports: CheckoutPorts) {
    this.submissions = new Submissions(ports);
  }

  async load(): Promise<void> {
    const reply = await this.loadSession();
    if (reply.kind === 'lost') {
      this.enter({ name: 'closed', reason: 'unreachable', ...unreachable });
    } else if (reply.kind === 'refused') {
      const { code, message } = reply;
      this.enter({ name: 'closed', reason: closesSession(code) ? 'expired' : 'refused', code, message });
    } else {
      this.session = reply;
      if (reply.report) this.submissions.heard(reply.report);
      void this.watchExpiry(reply.expiresInMs);
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
      link.post({
        type: 'failed',
        ...(phase.reason === 'unreachable' ? unreachable : loadErrorEventOf(phase)),
      });
      return;
    }
    link.post({ type: 'rendered' });
    const report = this.session?.report;
    if (!report || phase.name === 'open') return;
    this.tellSubmission('running');
    void this.follow(report);
  }

  /**
   * Submits a card. Resolves when the gateway answered, which may be before the outcome is known. `isUnsent`: the card
   * never left the form.
   */
  async pay(submission: CardSubmission): Promise<Acknowledgement & { isUnsent?: true }> {
    const { phase } = this;
    if (phase.name !== 'open') return this.rejectSubmission();
    if (!this.ports.isOnline()) return { ...this.reportLoss(), isUnsent: true };
    this.enter({ name: 'submitting' });
    const verdict = await this.ports.askPage();
    if (!mayGoOn(verdict)) {
      this.reopen(phase.notice);
      return { code: 'PROCESS_FAIL', message: `onBeforeSubmit answered ${verdict}.`, isUnsent: true };
    }
    this.tellSubmission('running');
    const reply = await this.submissions.send(submission);
    if (reply.kind === 'lost') return this.reopenAfterLoss();
    if (reply.kind === 'refused') return this.reopenAfterRefusal(reply);
    void this.follow(reply);
    return { code: 'SUCCESS', message: reasonOf(reply).message };
  }

  /** Answers a submission that cannot be: by what ended the form, or as a repetition of one that runs or succeeded. */
  rejectSubmission(): Acknowledgement {
    const { phase } = this;
    if (phase.name === 'closed') return { code: phase.code, message: phase.message };
    const message = 'A submission runs or ended already.';
    this.ports.link.event({ code: 'SDK_DUPLICATE_SUBMISSION_BEHAVIOR', message });
    return { code: 'REPEAT_REQ_REJECT', message };
  }

  /** Takes a stored card out of the list, for good; false where the gateway did not do it. */
  async removeStoredCard(cardId: string): Promise<boolean> {
    const reply = await this.ports.gateway.removeStoredCard(cardId);
    if (reply.kind !== 'removed') return false;
    const { session } = this;
    if (session?.kind === 'open') {
      const storedCards = session.storedCards.filter((card) => card.cardId !== cardId);
      this.session = { ...session, storedCards };
    }
    this.onChange();
    return true;
  }

  private async loadSession(): Promise<LoadSessionResponse | Lost> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.ports.gateway.loadSession();
      if (reply.kind !== 'lost' || attempt === loading.attempts) return reply;
      await this.ports.wait(loading.pauseMs);
    }
  }

  private async follow(first: Report): Promise<void> {
    this.submissions.heard(first);
    const report = await this.settled(first);
    this.submissions.heard(report);
    this.ports.link.event(eventOf(report));
    this.tellOutcome();
    const next = phaseAfterOutcome(report);
    if (next.name === 'open') this.reopen(next.notice);
    else this.enter(next);
    if (standingOf(report) === 'succeeded' && report.redirectUrl !== '') {
      this.ports.link.post({ type: 'redirect', url: report.redirectUrl });
    }
  }

  private async settled(first: Report): Promise<Report> {
    let report = hasMethod(first) ? await this.ports.runMethodPage(first) : first;
    if (isChallenged(report)) {
      this.enter({ name: 'challenge' });
      report = await this.ports.challenge.follow(report);
    }
    if (standingOf(report) === 'pending') this.enter({ name: 'confirming' });
    return settledReport(report, this.ports);
  }

  private reopenAfterLoss(): Acknowledgement {
    const answer = this.reportLoss();
    this.tellOutcome();
    this.reopen({ kind: 'unknownOutcome' });
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
    else this.reopen({ kind: 'declined', code });
    return { code, message };
  }

  /** Opens the form again, unless the session ended meanwhile. */
  private reopen(notice: Notice | undefined): void {
    if (this.isExpired) this.expire();
    else this.enter({ name: 'open', notice });
  }

  private watchExpiry(expiresInMs: number): Promise<void> {
    return watchExpiry(expiresInMs, this.ports.wait, {
      soon: (minutesLeft) => {
        this.minutesLeft = minutesLeft;
        this.onChange();
      },
      over: () => {
        this.isExpired = true;
        // A payment that was sent in time may still end well; the gateway decides about it.
        if (this.phase.name === 'open') this.expire();
      },
    });
  }

  private expire(): void {
    if (!this.submissions.isOutcomeUnknown) this.ports.link.event(errorEventOf(expiry));
    this.close(expiry);
  }

  /** The session is over. A buyer whose payment may have gone through is not told to pay again. */
  private close(why: { code: string; message: string }): void {
    if (!this.submissions.isOutcomeUnknown) {
      this.enter({ name: 'closed', reason: 'expired', ...why });
      return;
    }
    this.ports.link.event(openOutcomeEvent);
    this.enter({ name: 'unsettled' });
  }

  private tellOutcome(): void {
    this.tellSubmission(this.submissions.isOutcomeUnknown ? 'unknown' : 'ended');
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
