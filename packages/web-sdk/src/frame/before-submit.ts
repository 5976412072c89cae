import type { BeforeSubmitVerdict } from '@tillgate/contract/frame';
import type { PageLink } from './page-link.js';

/** Asks the page whether a submission may go on, where it wants to be asked. The page answers in a time of its own. */
export class BeforeSubmit {
  private asked = 0;
  private readonly waiting = new Map<string, (verdict: BeforeSubmitVerdict) => void>();

  constructor(
    private readonly link: PageLink,
    private readonly asksBeforeSubmit: boolean,
  ) {}

  ask(): Promise<BeforeSubmitVerdict> {
    if (!this.asksBeforeSubmit) return Promise.resolve('IGNORE');
    const requestId = String((this.asked += 1));
    return new Promise((resolve) => {
      this.waiting.set(requestId, resolve);
      this.link.post({ type: 'beforeSubmit', requestId });
    });
  }

  answer(requestId: string, verdict: BeforeSubmitVerdict): void {
    this.waiting.get(requestId)?.(verdict);
    this.waiting.delete(requestId);
  }
}

/** Whether a submission goes on after the page's answer. */
export function mayGoOn(verdict: BeforeSubmitVerdict): boolean {
  return verdict === 'CONTINUE' || verdict === 'IGNORE';
}
