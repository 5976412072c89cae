const longestTimerMs = 2 ** 31 - 1;
const minuteMs = 60_000;

/** How many minutes before the end the buyer is told. */
const warnings = [5, 2, 1];

interface ExpiryListener {
  soon: (minutesLeft: number) => void;
  over: () => void;
}

/** Tells some minutes before a session ends, and at its end. A session longer than a timer can wait is not watched. */
export async function watchExpiry(
  expiresInMs: number,
  wait: (ms: number) => Promise<void>,
  { soon, over }: ExpiryListener,
): Promise<void> {
  if (expiresInMs > longestTimerMs) return;
  let leftMs = expiresInMs;
  for (const minutes of warnings.filter((before) => before * minuteMs <= expiresInMs)) {
    await wait(leftMs - minutes * minuteMs);
    leftMs = minutes * minuteMs;
    soon(minutes);
  }
  await wait(leftMs);
  over();
}
