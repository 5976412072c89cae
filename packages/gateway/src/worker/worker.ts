import type { Context, MerchantHttp } from '../ports.js';
import { closeExpired } from './close-expired.js';
import { deliverDue } from './deliver.js';
import { settleProcessing } from './settle-processing.js';

/** How often the worker looks without being woken; what other nodes commit is found within this time. */
const pollMs = 500;

export interface Worker {
  /** Something is due now: look at once. */
  wake(): void;
  /** Finishes the round that runs and stops. */
  stop(): Promise<void>;
}

/** Does everything that is due now, until a round finds nothing. Returns how much was done. */
export async function runDue(context: Context, merchantHttp: MerchantHttp): Promise<number> {
  let total = 0;
  for (;;) {
    const done =
      (await settleProcessing(context)) +
      (await closeExpired(context)) +
      (await deliverDue(context, merchantHttp));
    if (done === 0) return total;
    total += done;
  }
}

/** Starts the loop. A round that fails is logged and tried again at the next look. */
export function startWorker(context: Context, merchantHttp: MerchantHttp): Worker {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isWoken = false;
  let round: Promise<void> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    if (isStopped) return;
    if (round) {
      isWoken = true;
      return;
    }
    round = runDue(context, merchantHttp)
      .then(() => undefined)
      .catch((error: unknown) => {
        context.log.error({ err: error }, 'worker round failed');
      })
      .finally(() => {
        round = undefined;
        if (isStopped) return;
        timer = setTimeout(look, isWoken ? 0 : pollMs);
        isWoken = false;
      });
  };

  look();
  return {
    wake: look,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
