/** A timer that is started anew or stopped; at most one run waits. */
export class Deadline {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onEnd: () => void) {}

  start(limitMs: number): void {
    this.stop();
    this.timer = setTimeout(this.onEnd, limitMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
