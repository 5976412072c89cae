import { useEffect, useMemo, useState } from 'preact/hooks';

interface Clock {
  readonly mode: 'MACHINE' | 'RUNNING' | 'FROZEN';
  readonly now: string;
}

/** A clock's time in milliseconds: from when its time was told it goes on here, unless it is frozen. */
export function useTicking(clock: Clock): number {
  const toldAt = useMemo(() => performance.now(), [clock]);
  const [, setTick] = useState(0);
  const isFrozen = clock.mode === 'FROZEN';
  useEffect(() => {
    if (isFrozen) return undefined;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, [isFrozen]);
  return Date.parse(clock.now) + (isFrozen ? 0 : performance.now() - toldAt);
}
