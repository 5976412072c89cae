/** What was computed, until it is too old; asked for meanwhile, it is computed once. By keys of which there are few. */
export function keptFor<Value>(lifeMs: number, nowMs: () => number) {
  const kept = new Map<string, { value: Promise<Value>; untilMs: number }>();
  return (key: string, compute: () => Promise<Value>): Promise<Value> => {
    const now = nowMs();
    for (const [other, { untilMs }] of kept) if (untilMs <= now) kept.delete(other);
    const found = kept.get(key);
    if (found) return found.value;
    const value = compute();
    kept.set(key, { value, untilMs: now + lifeMs });
    value.catch(() => kept.delete(key));
    return value;
  };
}
