import { randomId } from './random-id.js';

/** What `submit()` resolves with. The payment's result comes through `onEventCallback`. */
export interface SubmitAnswer {
  code: string;
  message: string;
}

const answerTimeoutMs = 60_000;

/** The calls of `submit()` that wait for the frame. Every one of them is answered, at the latest after a minute. */
export class Submissions {
  private readonly waiting = new Map<string, (answer: SubmitAnswer) => void>();

  /** Opens one; `send` gets the id that the answer must carry. */
  open(send: (requestId: string) => void): Promise<SubmitAnswer> {
    const requestId = randomId();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.answer(requestId, {
          code: 'SDK_SUBMIT_NETWORK_ERROR',
          message: 'The form did not answer in time.',
        });
      }, answerTimeoutMs);
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
    for (const requestId of [...this.waiting.keys()]) this.answer(requestId, answer);
  }
}
