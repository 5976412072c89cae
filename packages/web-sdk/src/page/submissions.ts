import { submitLimitMs } from '../shared/limits.js';
import { randomId } from './random-id.js';

/** What `submit()` resolves with. The payment's result comes through `onEventCallback`. */
export interface SubmitAnswer {
  code: string;
  message: string;
}

/** The calls of `submit()` that wait for the frame. Every one of them is answered, at the latest by the limit. */
export class Submissions {
  private readonly waiting = new Map<string, (answer: SubmitAnswer) => void>();

  /** `onTimeout` gives the answer for a frame that stays silent. */
  constructor(private readonly onTimeout: () => SubmitAnswer) {}

  /** Opens one; `send` gets the id that the answer must carry. */
  open(send: (requestId: string) => void): Promise<SubmitAnswer> {
    const requestId = randomId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.answer(requestId, this.onTimeout());
      }, submitLimitMs);
      this.waiting.set(requestId, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      send(requestId);
    });
  }

  answer(requestId: string, answer: SubmitAnswer): void {
    this.waiting.get(requestId)?.(answer);
    this.waiting.delete(requestId);
  }

  answerAll(answer: SubmitAnswer): void {
    for (const requestId of Array.from(this.waiting.keys())) this.answer(requestId, answer);
  }
}
