import type { Context, MerchantHttp } from '../ports.js';
import { closeExpired } from './close-expired.js';
import { closeExpiredVaultings } from './close-expired-vaultings.js';
import { continueAuthentications } from './continue-authentications.js';
import { deliveries } from './deliver.js';
import { everyone, type Look } from './look.js';
import { startLoop, type Loop } from './loop.js';
import { releaseLapsed } from './release-lapsed.js';
import { settleProcessing } from './settle-processing.js';

/** Does everything that is due in a look, until a round finds nothing. Returns how much was done. */
export async function runDue(context: Context, merchantHttp: MerchantHttp, look: Look): Promise<number> {
  const sends = deliveries(context, merchantHttp, { look, onEnd: () => undefined });
  let total = 0;
  for (;;) {
    const asked = await continueAuthentications(context, look);
    const settled = asked + (await settleProcessing(context, look));
    const closed = (await closeExpired(context, look)) + (await closeExpiredVaultings(context, look));
    const released = await releaseLapsed(context, look);
    const sent = await sends.begin();
    await sends.ended();
    const done = settled + closed + released + sent;
    if (done === 0) return total;
    total += done;
  }
}

/** Runs each duty in a loop of its own, so that a slow merchant does not hold up a capture. */
export function startWorker(context: Context, merchantHttp: MerchantHttp): Loop {
  const onError = (error: unknown) => {
    context.log.error({ err: error }, 'worker look failed');
  };
  const onEnd = () => {
    deliver.wake();
  };
  const sends = deliveries(context, merchantHttp, { look: everyone, onEnd });
  const deliver = startLoop(() => sends.begin(), onError);
  /** What a duty settles is told at once, not at the next look. */
  const thenDeliver = (duty: (context: Context, look: Look) => Promise<number>) => async () => {
    const done = await duty(context, everyone);
    if (done > 0) deliver.wake();
    return done;
  };
  const settle = startLoop(thenDeliver(settleProcessing), onError);
  const release = startLoop(async () => {
    const begun = await releaseLapsed(context, everyone);
    if (begun > 0) settle.wake();
    return begun;
  }, onError);
  const closes = [closeExpired, closeExpiredVaultings].map((close) => startLoop(thenDeliver(close), onError));
  const authenticate = startLoop(thenDeliver(continueAuthentications), onError);
  const loops = [deliver, settle, release, authenticate, ...closes];
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await sends.ended();
    },
  };
}
