import type { InquiryOutcome } from './inquire.js';
import { InquirySlots } from './inquiry-slots.js';

/** How often and how long to ask. Antom advises two seconds. */
export interface PollingTimes {
  intervalMs: number;
  /** Patience has an end: the pause grows to this. */
  longestIntervalMs: number;
  /** How long to ask about an order of which the gateway knows no payment. */
  limitMs: number;
}

export const pollingTimes: PollingTimes = { intervalMs: 2_000, longestIntervalMs: 30_000, limitMs: 120_000 };

export interface PollingTask {
  /**
   * Asks once. Must not throw. Once `isStopped` says so (the shop is being closed), the answer must not be used any
   * more.
   */
  ask: (orderId: string, isStopped: () => boolean) => Promise<InquiryOutcome>;
  /** Called when nobody asks about the order any more. */
  ended: (orderId: string) => void;
}

interface Poll {
  /** The buyer came back again while the poll ran, so that one more round is due. */
  isWanted: boolean;
  rounds: number;
  waitedMs: number;
  timer?: NodeJS.Timeout;
}

/** A restart may find many orders to ask about; the gateway is asked about this many at once. */
const slotCount = 8;
/** Rounds before the pauses grow. */
const quickRounds = 15;

/**
 * Asks about orders until they are settled: one poll an order, however often the browser comes back. What the gateway
 * has not decided is asked for as long as it takes.
 */
export class InquiryPoller {
  readonly #task: PollingTask;
  readonly #times: PollingTimes;
  readonly #polls = new Map<string, Poll>();
  readonly #slots = new InquirySlots(slotCount);

  constructor(task: PollingTask, times: PollingTimes) {
    this.#task = task;
    this.#times = times;
  }

  isPolling(orderId: string): boolean {
    return this.#polls.has(orderId);
  }

  /** Starts at once, or gives a running poll its full time again. */
  start(orderId: string): void {
    const running = this.#polls.get(orderId);
    if (running) {
      Object.assign(running, { isWanted: true, waitedMs: 0 });
      return;
    }
    const poll: Poll = { isWanted: false, rounds: 0, waitedMs: 0 };
    this.#polls.set(orderId, poll);
    void this.#round(orderId, poll);
  }

  stopAll(): void {
    for (const { timer } of this.#polls.values()) clearTimeout(timer);
    this.#polls.clear();
  }

  async #round(orderId: string, poll: Poll): Promise<void> {
    const isStopped = (): boolean => this.#polls.get(orderId) !== poll;
    const outcome = await this.#slots.run(async () => {
      poll.isWanted = false;
      return isStopped() ? 'undecided' : this.#task.ask(orderId, isStopped);
    });
    if (isStopped()) return;
    // What came during the round may be about an attempt that its answer did not know.
    if (!poll.isWanted && this.#isOver(outcome, poll)) {
      this.#polls.delete(orderId);
      this.#task.ended(orderId);
      return;
    }
    const pauseMs = this.#pauseMs(poll);
    poll.rounds += 1;
    poll.waitedMs += pauseMs;
    poll.timer = setTimeout(() => void this.#round(orderId, poll), pauseMs);
  }

  #isOver(outcome: InquiryOutcome, { waitedMs }: Poll): boolean {
    return outcome === 'settled' || (outcome === 'unknown' && waitedMs >= this.#times.limitMs);
  }

  #pauseMs({ rounds }: Poll): number {
    const { intervalMs, longestIntervalMs } = this.#times;
    return Math.min(intervalMs * 1.5 ** Math.max(0, rounds - quickRounds), longestIntervalMs);
  }
}
