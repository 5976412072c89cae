import type { Gateway } from './gateway.js';
import { isReport, standingOf, type Report } from './report.js';
import type { PageLink } from './page-link.js';

export interface ChallengePorts {
  gateway: Pick<Gateway, 'readStatus' | 'leaveChallenge'>;
  link: PageLink;
  wait: (ms: number) => Promise<void>;
  nowMs: () => number;
  /** The address of one of the gateway's pages, in the language of this form. */
  addressOf: (path: string) => string;
  /** Calls back when the gateway's last page says that the buyer is through. Returns how to stop listening. */
  onOver: (heard: () => void) => () => void;
}

/** A report of an attempt whose buyer the issuer wants to hear from. */
export type ChallengedReport = Report & { challenge: { url: string } };

export function isChallenged(report: Report): report is ChallengedReport {
  return report.challenge !== undefined;
}

const askEveryMs = 2_000;
/** The gateway ends a challenge after ten minutes. */
const askForMs = 11 * 60_000;
/** What follows from the end of a challenge is mostly known in a moment. */
const settling = { attempts: 10, pauseMs: 300 };

/** The window of a 3-D Secure challenge, which the page opens over itself, and what becomes of it. */
export class Challenge {
  private isLeft = false;
  private wake: () => void = () => undefined;

  constructor(private readonly ports: ChallengePorts) {}

  /** The buyer closed the window. */
  leave(): void {
    this.isLeft = true;
    this.wake();
  }

  /** Has the page open the window, and close it once the buyer is through. Gives the report of then. */
  async follow(first: ChallengedReport): Promise<Report> {
    const { link, addressOf, onOver } = this.ports;
    this.isLeft = false;
    const stopListening = onOver(() => this.wake());
    link.event({ code: 'SDK_PAYMENT_CHALLENGE' });
    link.post({ type: 'challengeOpened', url: addressOf(first.challenge.url) });
    const last = await this.untilOver(first);
    stopListening();
    link.post({ type: 'challengeEnded' });
    return this.untilSettled(last);
  }

  private async untilOver(first: Report): Promise<Report> {
    const untilMs = this.ports.nowMs() + askForMs;
    let latest = first;
    while (isChallenged(latest) && this.ports.nowMs() < untilMs) {
      if (!this.isLeft) await this.wakened();
      latest = await this.ask(latest);
    }
    return latest;
  }

  private wakened(): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    return Promise.race([woken, this.ports.wait(askEveryMs)]);
  }

  private async ask(latest: Report): Promise<Report> {
    const { gateway } = this.ports;
    const reply = this.isLeft ? await gateway.leaveChallenge() : await gateway.readStatus();
    if (!isReport(reply)) {
      // A leaving that got lost is told again, but not in a hurry.
      await this.ports.wait(askEveryMs);
      return latest;
    }
    return reply;
  }

  private async untilSettled(report: Report): Promise<Report> {
    let latest = report;
    for (let attempt = 1; standingOf(latest) === 'pending' && attempt <= settling.attempts; attempt += 1) {
      await this.ports.wait(settling.pauseMs);
      const reply = await this.ports.gateway.readStatus();
      if (isReport(reply)) latest = reply;
    }
    return latest;
  }
}
