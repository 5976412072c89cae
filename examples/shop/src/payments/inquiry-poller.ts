/** How often and how long to ask. Antom advises two seconds. */
export interface PollingTimes {
  intervalMs: number;
  limitMs: number;
}

export interface PollingTask {
  /**
   * Asks once; true when there is nothing left to ask. Must not throw. Once `isStopped` says so (the shop is being
   * closed), the answer must not be used any more.
   */
  ask: (orderId: string, isStopped: () => boolean) => Promise<boolean>;
  /** Called when the order is settled, not when the time is up. */
  settled: (orderId: string) => void;
}

interface Poll {
  /** The buyer came back again while the poll ran, so that one more round is due. */
  isWanted: boolean;
  roundsLeft: number;
  timer?: NodeJS.Timeout;
}

/** Asks about orders until they are settled: one poll an order, however often the browser comes back. */
export class InquiryPoller {
  readonly #task: PollingTask;
  readonly #times: PollingTimes;
  readonly #polls = new Map<string, Poll>();

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
    const roundsLeft = Math.ceil(this.#times.limitMs / this.#times.intervalMs);
    if (running) {
      Object.assign(running, { isWanted: true, roundsLeft });
      return;
    }
    const poll: Poll = { isWanted: false, roundsLeft };
    this.#polls.set(orderId, poll);
    void this.#round(orderId, poll);
  }

  stopAll(): void {
    for (const { timer } of this.#polls.values()) clearTimeout(timer);
    this.#polls.clear();
  }

  async #round(orderId: string, poll: Poll): Promise<void> {
    poll.isWanted = false;
    poll.roundsLeft -= 1;
    const isDone = await this.#task.ask(orderId, () => this.#polls.get(orderId) !== poll);
    if (this.#polls.get(orderId) !== poll) return;
    // What came during the round may be about an attempt that its answer did not know.
    const isSettled = isDone && !poll.isWanted;
    if (isSettled || poll.roundsLeft <= 0) {
      this.#polls.delete(orderId);
      if (isSettled) this.#task.settled(orderId);
      return;
    }
    poll.timer = setTimeout(() => void this.#round(orderId, poll), this.#times.intervalMs);
  }
}
