import type { Context, MerchantHttp } from '../ports.js';
import { closeExpired } from './close-expired.js';
import { deliverDue } from './deliver.js';
import { startLoop, type Loop } from './loop.js';
import { settleProcessing } from './settle-processing.js';

/** What happens without a request. Each returns how much it did. */
function duties(context: Context, merchantHttp: MerchantHttp): (() => Promise<number>)[] {
  return [
    () => settleProcessing(context),
    () => closeExpired(context),
    () => deliverDue(context, merchantHttp),
  ];
}

/** Does everything that is due now, until a round finds nothing. Returns how much was done. */
export async function runDue(context: Context, merchantHttp: MerchantHttp): Promise<number> {
  let total = 0;
  for (;;) {
    let done = 0;
    for (const duty of duties(context, merchantHttp)) done += await duty();
    if (done === 0) return total;
    total += done;
  }
}

/** Runs each duty in a loop of its own, so that a slow merchant does not hold up a capture. */
export function startWorker(context: Context, merchantHttp: MerchantHttp): Loop {
  const onError = (error: unknown) => {
    context.log.error({ err: error }, 'worker look failed');
  };
  const loops = duties(context, merchantHttp).map((duty) => startLoop(duty, onError));
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
