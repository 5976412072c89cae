/** How often a loop looks without being woken; what other nodes commit is found within this time. */
const usualPollMs = 500;

export interface Loop {
  /** Something is due now: look at once, or once more if a look is running. */
  wake(): void;
  /** Finishes the look that runs, and stops. */
  stop(): Promise<void>;
}

/** Repeats `work` until it finds nothing, then rests. A failure is told, and tried again at the next look. */
export function startLoop(
  work: () => Promise<number>,
  onError: (error: unknown) => void,
  pollMs = usualPollMs,
): Loop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;

  const look = async (): Promise<void> => {
    try {
      while (!isStopped && (await work()) > 0);
    } catch (error) {
      onError(error);
    }
  };
  const wake = (): void => {
    clearTimeout(timer);
    if (isStopped) return;
    isWoken = running !== undefined;
    running ??= look().then(() => {
      running = undefined;
      if (!isStopped) timer = setTimeout(wake, isWoken ? 0 : pollMs);
    });
  };

  timer = setTimeout(wake, 0);
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
