import type { CheckoutRefusal } from '@tillgate/contract/frame';
import type { CardSubmission, Lost } from './gateway.js';
import { recoverReport, type InquiryPorts } from './inquiry.js';
import { isUnknownOutcome } from './refusal.js';
import { isReport, isUnderway, type Report } from './report.js';

/** Sends submissions of one session, and never one over another whose outcome nobody knows. */
export class Submissions {
  /** A submission's reply was lost: before the next one, the gateway is asked what became of it. */
  isOutcomeUnknown = false;
  /** An attempt of this session was reported before, so that a failed report may be of that one. */
  private hasReport = false;

  constructor(private readonly ports: InquiryPorts) {}

  /** Takes note of a report, however it came. */
  heard(report: Report): void {
    this.hasReport = true;
    if (isUnderway(report)) this.isOutcomeUnknown = false;
  }

  async send(submission: CardSubmission): Promise<Report | CheckoutRefusal | Lost> {
    if (this.isOutcomeUnknown) {
      const earlier = await this.ports.gateway.readStatus();
      if (earlier.kind === 'lost' || isUnderway(earlier)) return earlier;
    }
    const reply = await this.ports.gateway.submitCard(submission);
    if (isReport(reply)) {
      this.isOutcomeUnknown = false;
      return reply;
    }
    if (reply.kind === 'refused' && !isUnknownOutcome(reply.code)) return reply;
    this.isOutcomeUnknown = true;
    const recovered = await recoverReport(this.ports);
    // A failed report may be of an earlier attempt, with this one still on its way.
    if (isReport(recovered) && !this.hasReport) this.isOutcomeUnknown = false;
    return recovered;
  }
}
