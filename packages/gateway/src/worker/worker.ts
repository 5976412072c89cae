import type { Context } from '../ports.js';
import { closeExpired } from './close-expired.js';
import { closeExpiredVaultings } from './close-expired-vaultings.js';
import { continueAuthentications } from './continue-authentications.js';
import { deliveries } from './deliveries.js';
import { forgetAudit } from './forget-audit.js';
import { disputeReader, learnDisputesOf } from './learn-disputes.js';
import { everyone, type Look } from './look.js';
import { startLoop, type Loop } from './loop.js';
import { releaseLapsed } from './release-lapsed.js';
import { sendSlots, slotLimits, type SlotLimits } from './send-slots.js';
import { settleProcessing } from './settle-processing.js';
import { watchDisputes } from './watch-disputes.js';

/** The acquirer's list of disputes is a call to another program. */
const disputePollMs = 2_000;

/** How long sends may go on when the program is told to stop; container runtimes end it ten seconds after that. */
const sendsEndWithinMs = 4_000;

/** Whoever waits until all is done waits for hosts that do not answer, too. */
const withoutSilence: SlotLimits = { ...slotLimits, ofSilentHost: slotLimits.ofHost };

/** Does everything that is due in a look, until a round finds nothing. Returns how much was done. */
export async function runDue(context: Context, look: Look): Promise<number> {
  const slots = sendSlots(withoutSilence);
  const sends = deliveries(context, { look, onEnd: () => undefined, slots });
  let total = 0;
  for (;;) {
    const asked = await continueAuthentications(context, look);
    const settled = asked + (await settleProcessing(context, look));
    const closed = (await closeExpired(context, look)) + (await closeExpiredVaultings(context, look));
    const released = (await releaseLapsed(context, look)) + (await watchDisputes(context, look));
    const sent = await sends.begin();
    await sends.ended();
    const done = settled + closed + released + sent;
    if (done === 0) return total;
    total += done;
  }
}

/** The same for one merchant, and takes over what the acquirer tells of its disputes, until that is nothing new. */
export async function runDueFor(
  context: Context,
  { merchant, look }: { merchant: { clientId: string }; look: Look },
): Promise<number> {
  let total = 0;
  for (;;) {
    total += await runDue(context, look);
    const news = await learnDisputesOf(context, merchant, look.tell);
    if (news === 0) return total;
    total += news;
  }
}

/** What was said around payments, and who did what, is kept for days: whether that is over need not be looked at often. */
const forgetPollMs = 60_000;

/** Runs each duty in a loop of its own, so that a slow merchant does not hold up a capture. */
export function startWorker(context: Context): Loop {
  const onError = (error: unknown) => {
    context.log.error({ err: error }, 'worker look failed');
  };
  const onEnd = () => {
    deliver.wake();
  };
  const sends = deliveries(context, { look: everyone, onEnd });
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
  const closes = [closeExpired, closeExpiredVaultings, watchDisputes].map((close) =>
    startLoop(thenDeliver(close), onError),
  );
  const authenticate = startLoop(thenDeliver(continueAuthentications), onError);
  // Nothing that happens here makes it due, so that it is not woken.
  const disputes = startLoop(disputeReader(context), onError, disputePollMs);
  const forget = startLoop(() => context.activity.forgetOld(), onError, forgetPollMs);
  const forgetAudits = startLoop(() => forgetAudit(context), onError, forgetPollMs);
  const loops = [deliver, settle, release, authenticate, ...closes];
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    stop: async () => {
      await Promise.all([...loops, disputes, forget, forgetAudits].map((loop) => loop.stop()));
      await sends.stop(sendsEndWithinMs);
    },
  };
}
