import type { CardSecrets, KeptSecrets } from '../ports.js';

/** More than this many at once are not kept: their authorisations go without. */
const mostKept = 100_000;

/** Keeps secrets in this process, and forgets each at the latest when its authentication is over. */
export function memorySecrets(): KeptSecrets {
  const kept = new Map<string, { secrets: CardSecrets; timer: NodeJS.Timeout }>();
  return {
    keep(operationId, secrets, lifeMs) {
      if (kept.size >= mostKept) return;
      clearTimeout(kept.get(operationId)?.timer);
      const timer = setTimeout(() => kept.delete(operationId), lifeMs).unref();
      kept.set(operationId, { secrets, timer });
    },
    take(operationId) {
      const found = kept.get(operationId);
      clearTimeout(found?.timer);
      kept.delete(operationId);
      return found?.secrets;
    },
  };
}
