import type { ErrorCode, Open, SubmitCode } from './events.js';
import { randomId } from './random-id.js';

/** What `submit()` resolves with. The payment's result comes through `onEventCallback`. */
export interface SubmitAnswer {
  code: Open<SubmitCode | ErrorCode>;
  message: string;
}

/** Calls that wait for the frame. Every one of them is answered, at the latest by the limit. */
export class PendingAnswers<A> {
  private readonly waiting = new Map<string, (answer: A) => void>();

  /** `onTimeout` gives the answer for a frame that stays silent. */
  constructor(
    private readonly limitMs: number,
    private readonly onTimeout: () => A,
  ) {}

  /** Opens one; `send` gets the id that the answer must carry. */
  open(send: (requestId: string) => void): Promise<A> {
    const requestId = randomId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.answer(requestId, this.onTimeout());
      }, this.limitMs);
      this.waiting.set(requestId, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      send(requestId);
    });
  }

  answer(requestId: string, answer: A): void {
    this.waiting.get(requestId)?.(answer);
    this.waiting.delete(requestId);
  }

  answerAll(answer: A): void {
    Array.from(this.waiting.keys()).forEach((requestId) => this.answer(requestId, answer));
  }
}
