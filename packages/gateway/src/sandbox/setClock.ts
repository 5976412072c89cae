import { findMerchant } from '../db/merchants.js';
import { removeClock } from '../db/sandbox-clocks.js';
import { answerMove } from './answer-move.js';
import { clockAnswer } from './clock-answer.js';
import { done, noSuchMerchant, refused, type SandboxMethod } from './sandbox-method.js';

/**
 * Sets a merchant's clock, freezes it, has it run, or gives back the machine's time. On the way forward all that is due is
 * done. What is due in the machine's future, once its time is given back, waits until then.
 */
export const setClock: SandboxMethod<'setClock'> = async (context, { clientId, mode, now }) => {
  if (!(await findMerchant(context.db, clientId))) return noSuchMerchant(clientId);
  if (mode !== 'MACHINE') {
    const target = now === undefined ? (nowMs: number) => nowMs : () => Date.parse(now);
    return answerMove(context, clientId, { target, mode });
  }
  if (now !== undefined) return refused('REQUEST_INVALID', 'now: the time of the machine is not set here');
  await removeClock(context.db, clientId);
  context.wakeWorker();
  return done({ clock: await clockAnswer(context, clientId), happened: [] });
};
